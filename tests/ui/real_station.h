// A chairside-station of one's own, beside this program, and what a bedside monitor sends it. GUI thread.
#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <functional>

#include "unit/reserved_port.h"

namespace chairside::test {

inline constexpr int kPatienceMs = 60'000;  // of every wait; a promise of time is the unit tests' to check

inline bool until(const std::function<bool()>& holds) {
    QElapsedTimer since;
    since.start();
    while (!holds() && since.elapsed() < kPatienceMs) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    return holds();
}

// Its ports stay the same when it is started again.
class Station {
public:
    ~Station() { kill(); }
    [[nodiscard]] bool start() {
        process_.setProgram(QCoreApplication::applicationDirPath() + "/chairside-station");
        process_.setArguments({"--data", folder_.filePath("data"), "--listen-mllp", address(mllpPort_), "--listen-link",
                               address(linkPort_)});
        process_.setProcessChannelMode(QProcess::SeparateChannels);
        process_.start();
        QByteArray said;
        const bool ready = until([&] {
            said += process_.readAllStandardOutput();
            return said.contains("ready") && said.contains('\n');
        });
        const auto found = QRegularExpression("mllp=127.0.0.1:(\\d+) link=127.0.0.1:(\\d+)").match(said);
        if (!ready || !found.hasMatch()) return false;
        mllp = found.captured(1).toUShort();
        link = found.captured(2).toUShort();
        return true;
    }
    void kill() {
        process_.kill();  // SIGKILL
        process_.waitForFinished(kPatienceMs);
    }

    quint16 mllp = 0;
    quint16 link = 0;

private:
    static QString address(const ReservedPort& port) { return QStringLiteral("127.0.0.1:%1").arg(port.number()); }
    ReservedPort mllpPort_;  // nobody else's while the station does not run
    ReservedPort linkPort_;
    QTemporaryDir folder_;
    QProcess process_;
};

// One line of a message: a code, a value, its unit.
inline QByteArray measured(const char* code, int value, const char* unit) {
    static int line = 0;
    const QByteArray now = QDateTime::currentDateTimeUtc().toString("yyyyMMddHHmmss").toLatin1() + "+0000";
    return "OBX|" + QByteArray::number(++line) + "|NM|" + code + "|1|" + QByteArray::number(value) + "|" + unit +
           "|||||R|||" + now + "\r";
}

// Sends one message as a bedside monitor does; true when the station has it on disk.
inline bool sendLines(const Station& station, const char* chair, const QByteArray& lines) {
    const QByteArray now = QDateTime::currentDateTimeUtc().toString("yyyyMMddHHmmss").toLatin1() + "+0000";
    const QByteArray message = "MSH|^~\\&|MON^0123456789ABCDEF^EUI-64||||" + now +
                               "||ORU^R01^ORU_R01|1|P|2.6\rPV1||I|UNIT^^" + chair + "\rOBR|1||||||" + now + "\r" +
                               lines;
    QTcpSocket socket;
    socket.connectToHost("127.0.0.1", station.mllp);
    if (!socket.waitForConnected(kPatienceMs)) return false;
    socket.write("\x0b" + message + "\x1c\r");
    QByteArray answer;
    while (!answer.contains('\x1c') && socket.waitForReadyRead(kPatienceMs)) answer += socket.readAll();
    return answer.contains("MSA|AA|");
}

inline bool sendSpo2(const Station& station, const char* chair, int percent) {
    return sendLines(station, chair,
                     measured("150456^MDC_PULS_OXIM_SAT_O2^MDC", percent, "262688^MDC_DIM_PERCENT^MDC"));
}

inline bool sendCuff(const Station& station, const char* chair, int systolic, int diastolic) {
    const QByteArray upper = measured("150021^MDC_PRESS_BLD_NONINV_SYS^MDC", systolic, "266016^MDC_DIM_MMHG^MDC");
    const QByteArray lower = measured("150022^MDC_PRESS_BLD_NONINV_DIA^MDC", diastolic, "266016^MDC_DIM_MMHG^MDC");
    return sendLines(station, chair, upper + lower);
}

}  // namespace chairside::test
