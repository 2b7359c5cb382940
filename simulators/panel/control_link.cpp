#include "simulators/panel/control_link.h"

#include <QHostAddress>
#include <QStringList>

namespace chairside::sim {

ControlLink::ControlLink(std::uint16_t port) {
    QObject::connect(&socket_, &QTcpSocket::readyRead, [this] { read(); });
    QObject::connect(&socket_, &QTcpSocket::disconnected, [this] {
        if (lost) lost();
    });
    socket_.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

void ControlLink::send(const QString& command, Answer answer) {
    waiting_.push_back(std::move(answer));
    socket_.write(command.toUtf8() + '\n');
}

void ControlLink::read() {
    bytes_ += socket_.readAll();
    while (!waiting_.empty()) {
        const bool error = bytes_.startsWith("error: ");
        const qsizetype end = error ? bytes_.indexOf('\n') : bytes_.indexOf("\n.\n");
        if (end < 0) return;
        const QString text = QString::fromUtf8(bytes_.left(end));
        bytes_.remove(0, end + (error ? 1 : 3));
        const Answer answer = std::move(waiting_.front());
        waiting_.pop_front();
        if (error) {
            answer({}, text.mid(7));
        } else {
            answer(text.split('\n'), {});
        }
    }
}

}  // namespace chairside::sim
