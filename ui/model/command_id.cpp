#include "ui/model/command_id.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QUuid>

namespace chairside::ui {

std::string uuidV7(std::int64_t unixMs, std::uint64_t randomHigh, std::uint64_t randomLow) {
    const std::uint64_t high = (static_cast<std::uint64_t>(unixMs) << 16U) | 0x7000U | (randomHigh & 0x0FFFU);
    const std::uint64_t low = (std::uint64_t{2} << 62U) | (randomLow >> 2U);
    const auto byte = [](std::uint64_t word, unsigned at) { return static_cast<uchar>(word >> (56U - 8U * at)); };
    const QUuid uuid(static_cast<uint>(high >> 32U), static_cast<ushort>(high >> 16U), static_cast<ushort>(high),
                     byte(low, 0), byte(low, 1), byte(low, 2), byte(low, 3), byte(low, 4), byte(low, 5), byte(low, 6),
                     byte(low, 7));
    return uuid.toString(QUuid::WithoutBraces).toStdString();
}

std::string newCommandId() {
    QRandomGenerator* random = QRandomGenerator::global();
    return uuidV7(QDateTime::currentMSecsSinceEpoch(), random->generate64(), random->generate64());
}

}  // namespace chairside::ui
