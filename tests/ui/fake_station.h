// A station for tests: speaks the link on a loopback port, serves a scripted floor, and remembers what it was told.
// Not the real engine: it judges nothing. GUI thread (Qt's event loop).
#pragma once

#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <cmath>
#include <cstdint>
#include <map>
#include <memory>
#include <random>
#include <vector>

#include "chairside/v1/link.pb.h"
#include "link/client/frame.h"

namespace chairside::test {

inline std::int64_t milli(double value) { return static_cast<std::int64_t>(std::llround(value * 1000)); }

class FakeStation : public QObject {
    Q_OBJECT
    Q_PROPERTY(int port READ port CONSTANT)
    Q_PROPERTY(QString name READ name NOTIFY restarted)
    Q_PROPERTY(int commands READ commands NOTIFY commandArrived)
    Q_PROPERTY(QString lastOccurrence READ lastOccurrence NOTIFY commandArrived)
    Q_PROPERTY(QString lastAction READ lastAction NOTIFY commandArrived)
    Q_PROPERTY(QString annunciated READ annunciated NOTIFY commandArrived)
    Q_PROPERTY(QString lastPerson READ lastPerson NOTIFY commandArrived)

public:
    explicit FakeStation(QObject* parent = nullptr);
    ~FakeStation() override;

    // Listens; a port of 0 picks one.
    bool listen(quint16 port = 0);
    [[nodiscard]] int port() const { return server_.serverPort(); }
    [[nodiscard]] QString name() const { return QString::fromStdString(welcome_.station()); }  // new at each reset
    [[nodiscard]] int commands() const { return commands_; }
    [[nodiscard]] QString lastOccurrence() const { return lastOccurrence_; }
    // The last command in words: "pause_audio", "begin_standby 2 Bathroom".
    [[nodiscard]] QString lastAction() const { return lastAction_; }
    // The alarm that a dashboard confirmed last to show and sound.
    [[nodiscard]] QString annunciated() const { return annunciated_; }
    [[nodiscard]] QString lastPerson() const { return lastPerson_; }

    // An empty floor, a new epoch, everybody disconnected.
    Q_INVOKABLE void reset();
    Q_INVOKABLE void addChair(const QString& name);
    // Takes effect at the next reading sent. `state` as in v1::ReadingState.
    // Its chairs' monitors are called so too: only a snapshot of this station tells that.
    Q_INVOKABLE void nameMonitors();
    Q_INVOKABLE void sendReading(const QString& chair, int vital, double value, int state = 1, int ageMs = 0);
    Q_INVOKABLE QString raiseAlarm(const QString& chair, const QString& rule, int vital, int priority, double value,
                                   double limit, bool upper, int sinceMs = 0);
    Q_INVOKABLE QString raiseTechnical(const QString& chair, int cause, int vital, int priority, int sinceMs = 0);
    // Where its session stands, since when; a cuff of it that is to be confirmed within `recheckMs`, 0: none.
    Q_INVOKABLE void setPhase(const QString& chair, int phase, int sinceMs, int recheckMs = 0);
    // Any alarm: what is not said of it, such as its number, is filled in.
    QString raise(v1::Occurrence occurrence, int sinceMs = 0);
    Q_INVOKABLE void endAlarm(const QString& occurrence);
    // It is over, and nobody took it on.
    Q_INVOKABLE void latchAlarm(const QString& occurrence, double extreme, int agoMs);
    // An alarm of the past, for the log.
    void addPast(const QString& chair, const QString& rule, int vital, int priority, double extreme, double limit,
                 bool upper, int agoMs, int lastedMs, int answeredMs);
    Q_INVOKABLE void setAcknowledged(const QString& occurrence, const QString& person, int agoMs);
    Q_INVOKABLE void setSaving(bool saving, const QString& reason);
    Q_INVOKABLE void setDemo(bool clockIsReal, double speed);
    // What the next command is answered: 1 saved, 2 applied not saved, 3 refused.
    Q_INVOKABLE void setOutcome(int outcome, const QString& reason);
    // Falls silent without closing; or speaks again.
    Q_INVOKABLE void setSilent(bool silent);
    Q_INVOKABLE void dropConnections();
    // Time goes by at the station.
    Q_INVOKABLE void skip(int ms);
    Q_INVOKABLE void heartbeat();

    // What a snapshot tells of that chair, to be changed at will; nullptr: no such chair.
    [[nodiscard]] v1::ChairView* chairNamed(const std::string& name);
    // Clinic's own: what judges, the protocols, the recorded sessions.
    void setProfile(const v1::AlarmProfile& profile) { profile_ = profile; }
    void setProtocols(std::vector<v1::SessionProtocol> protocols) { protocols_ = std::move(protocols); }
    void addRecord(const v1::SessionRecord& record) { records_.push_back(record); }
    // One more session of the patient last recorded, which runs on no chair, and whose end is not recorded.
    void addWithoutEnd(const std::string& session);
    [[nodiscard]] std::int64_t instantMs() const;
    [[nodiscard]] std::int64_t unixMs() const;

    // Vitals that move by themselves once a second, with a past of `minutes`.
    void animate(int minutes);
    // The animated vitals as of now.
    void sendNow() { live(); }
    // The chair's animated vitals hold these centres.
    void setCentre(const QString& chair, double spo2, double rate, double systolic);
    // No reading of the chair in this stretch of its past.
    void setHole(const QString& chair, int fromMinutesAgo, int toMinutesAgo);

Q_SIGNALS:
    void commandArrived();
    void restarted();

private:
    struct Line {
        QTcpSocket* socket = nullptr;
        link::FrameReader reader;
        bool subscribed = false;
    };
    struct Centre {
        double spo2 = 97;
        double rate = 76;
        double systolic = 124;
        int holeFrom = -1;
        int holeTo = -1;
    };
    void accept();
    void read(Line& line);
    void answer(Line& line, const v1::ClientFrame& frame);
    void answerCommand(Line& line, const v1::ClientFrame& frame);
    void act(const v1::Command& command);
    void changePhase(const v1::SetPhase& wanted);
    void changeLimit(const v1::ChangeLimit& wanted, const std::string& by);
    void raiseHelp(const std::string& chair);
    void setStandby(const std::string& chair, const std::string& reason, const std::string& by);
    void pauseAudio(bool paused, const std::string& by);
    void unacknowledge(const std::string& occurrence);
    void fillStatistics(v1::StatisticsReply& reply) const;
    void answerHistory(Line& line, const v1::ClientFrame& frame);
    void send(Line& line, const v1::StationFrame& frame);
    void sendAll(const v1::StationFrame& frame);
    void sendAlarm(const v1::Occurrence& occurrence, v1::AlarmPhase phase);
    void fillSnapshot(v1::Snapshot& snapshot) const;
    void live();
    [[nodiscard]] v1::Reading readingOf(v1::Vital vital, double value, std::int64_t ageMs) const;
    [[nodiscard]] double wave(const std::string& chair, v1::Vital vital, std::int64_t unixMs) const;
    void setReading(v1::ChairView& chair, const v1::Reading& reading);
    void fillSessions(const v1::SessionsRequest& wanted, v1::SessionsReply& reply) const;

    QTcpServer server_;
    std::vector<std::unique_ptr<Line>> lines_;
    QTimer beat_;
    QTimer animation_;
    v1::Welcome welcome_;
    v1::AlarmProfile profile_;
    std::vector<v1::ChairView> chairs_;
    std::vector<v1::Occurrence> alarms_;
    std::map<std::string, Centre> centres_;
    std::uint64_t sequence_ = 1;
    int nextOccurrence_ = 1;
    int epoch_ = 0;
    int commands_ = 0;
    int pastMinutes_ = 0;
    bool silent_ = false;
    bool saving_ = true;
    std::string notSaving_;
    double speed_ = 1;
    std::int64_t skippedMs_ = 0;
    QString lastOccurrence_;
    QString lastPerson_;
    QString lastAction_;
    QString annunciated_;
    std::vector<v1::Occurrence> past_;
    std::vector<v1::SessionProtocol> protocols_;
    std::vector<v1::SessionRecord> records_;
    std::int64_t pausedUntil_ = 0;
    std::string pausedBy_;
    v1::CommandOutcome outcome_ = v1::SAVED;
    std::string outcomeReason_;
};

}  // namespace chairside::test
