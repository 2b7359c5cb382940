#include "codec/batch_codec.h"

#include "codec/reading_codec.h"

namespace chairside::codec {

Result<DeviceMessage> fromProto(const v1::ReadingBatch& from) {
    FieldReader reader{Trust::Stranger};
    std::string batch = reader.text(from.batch(), "batch");
    if (from.batch().empty()) reader.fail("batch", "is missing");
    const FieldReader::Inside inside{reader, "message"};
    DeviceMessage message = read(from.message(), reader);
    if (message.monitor.bed.empty() && message.monitor.device.empty()) {
        reader.fail("monitor", "has neither bed nor device");
    }
    const bool tells = !message.observations.empty() || !message.unmapped.empty() || !message.alerts.empty() ||
                       !message.listsTold.empty() || message.cuffInflating || message.cuffFailedAt;
    if (!tells) reader.fail("observations", "has none, and nothing else is told");
    message.monitor.peer.clear();
    message.protocol = "link";
    message.messageId = std::move(batch);
    return std::move(reader).result(std::move(message));
}

}  // namespace chairside::codec
