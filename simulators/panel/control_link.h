// ControlLink: the panel's side of the control port: one command at a time, in order. The Qt thread.
#pragma once

#include <QByteArray>
#include <QString>
#include <QTcpSocket>
#include <cstdint>
#include <deque>
#include <functional>
#include <utility>

namespace chairside::sim {

class ControlLink {
public:
    // Lines of the answer; an error is empty lines and why.
    using Answer = std::function<void(const QStringList& lines, const QString& error)>;

    explicit ControlLink(std::uint16_t port);
    void send(const QString& command, Answer answer);
    [[nodiscard]] bool busy() const { return !waiting_.empty(); }
    std::function<void()> lost;

private:
    void read();

    QTcpSocket socket_;
    QByteArray bytes_;
    std::deque<Answer> waiting_;
};

}  // namespace chairside::sim
