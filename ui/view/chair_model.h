// One chair as Floor and Chair show it. GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QVariantList>

#include "ui/model/alarm_book.h"
#include "ui/model/chair_record.h"
#include "ui/view/actions.h"
#include "ui/view/alarm_list_model.h"
#include "ui/view/record_rows.h"
#include "ui/view/session_model.h"
#include "ui/view/vital_model.h"

namespace chairside::ui {

class ChairModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the station's model")
    Q_PROPERTY(QString name READ name CONSTANT)
    Q_PROPERTY(chairside::ui::VitalModel* spo2 READ spo2 CONSTANT)
    Q_PROPERTY(chairside::ui::VitalModel* rate READ rate CONSTANT)
    Q_PROPERTY(chairside::ui::VitalModel* pressure READ pressure CONSTANT)
    Q_PROPERTY(QVariantList others READ others NOTIFY othersChanged)
    Q_PROPERTY(chairside::ui::AlarmModel* worst READ worst CONSTANT)
    Q_PROPERTY(chairside::ui::AlarmListModel* alarms READ alarms CONSTANT)
    Q_PROPERTY(chairside::ui::AlarmListModel* ended READ ended CONSTANT)
    Q_PROPERTY(chairside::ui::SessionModel* session READ session CONSTANT)
    Q_PROPERTY(QString more READ more NOTIFY changed)
    Q_PROPERTY(QString badge READ badge NOTIFY badgeChanged)
    Q_PROPERTY(QString link READ link NOTIFY changed)
    Q_PROPERTY(bool linked READ linked NOTIFY changed)
    Q_PROPERTY(QString monitor READ monitor NOTIFY changed)
    Q_PROPERTY(QString phase READ phase NOTIFY changed)
    Q_PROPERTY(QString phaseTime READ phaseTime NOTIFY changed)
    Q_PROPERTY(QString standby READ standby NOTIFY changed)
    Q_PROPERTY(bool helpCalled READ helpCalled NOTIFY changed)
    Q_PROPERTY(QString commandText READ commandText NOTIFY changed)
    Q_PROPERTY(bool refused READ refused NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QVariantList steps READ steps NOTIFY stepsChanged)
    Q_PROPERTY(QVariantList scales READ scales NOTIFY scalesChanged)
    Q_PROPERTY(QVariantList standbyReasons READ standbyReasons CONSTANT)
    Q_PROPERTY(bool idle READ idle NOTIFY stepsChanged)
    Q_PROPERTY(bool baselining READ baselining NOTIFY stepsChanged)
    Q_PROPERTY(QVariantList limits READ limits NOTIFY limitsChanged)
    Q_PROPERTY(QVariantList changeable READ changeable NOTIFY limitsChanged)
    Q_PROPERTY(QString demo READ demo NOTIFY changed)
    Q_PROPERTY(QString unguarded READ unguarded NOTIFY changed)
    Q_PROPERTY(int sessionSeconds READ sessionSeconds NOTIFY sessionSecondsChanged)

public:
    // What every chair of a station is shown against.
    struct Scene {
        Moment now;
        const AlarmBook* book = nullptr;
        AlarmModel::Setting setting;
        const Actions* actions = nullptr;
        QString demoText;  // of a clock that is not real; empty: it is
    };

    ChairModel(QString name, QObject* parent);

    // The station's words about this chair; takes effect on the screen with the next refresh.
    [[nodiscard]] ChairRecord& record() { return record_; }
    [[nodiscard]] const ChairRecord& record() const { return record_; }
    void refresh(const Scene& all);
    // The limits may be others now: those of the profile that judges this chair, or of this session.
    void showLimits(const v1::AlarmProfile& inForce);

    [[nodiscard]] QString name() const { return name_; }
    [[nodiscard]] QString badge() const { return badge_; }  // the name, or its number alone
    void setBadge(const QString& badge);
    [[nodiscard]] VitalModel* spo2() { return &spo2_; }
    [[nodiscard]] VitalModel* rate() { return &rate_; }
    [[nodiscard]] VitalModel* pressure() { return &pressure_; }
    [[nodiscard]] QVariantList others() const;  // VitalModels of further vitals ever seen
    [[nodiscard]] AlarmModel* worst() { return &worst_; }
    [[nodiscard]] AlarmListModel* alarms() { return &alarms_; }
    [[nodiscard]] AlarmListModel* ended() { return &ended_; }
    [[nodiscard]] SessionModel* session() { return &session_; }
    [[nodiscard]] QString more() const { return face_.more; }  // "+2 more: ▲▲ SBP 165 · ◇ HR lost"
    [[nodiscard]] QString link() const { return face_.link; }  // "1 s", "lost 2:05"
    [[nodiscard]] bool linked() const { return face_.linked; }
    [[nodiscard]] QString monitor() const { return face_.monitor; }
    [[nodiscard]] QString phase() const { return face_.phase; }
    [[nodiscard]] QString phaseTime() const { return face_.phaseTime; }  // how long it has lasted
    [[nodiscard]] QString standby() const { return face_.standby; }      // reason, time left, by whom; empty: none
    [[nodiscard]] bool helpCalled() const { return face_.helpCalled; }
    [[nodiscard]] QString commandText() const { return ui::commandText(face_.command); }
    [[nodiscard]] bool refused() const { return face_.command.phase == CommandPhase::Refused; }
    [[nodiscard]] bool busy() const { return face_.command.phase == CommandPhase::Sending; }
    [[nodiscard]] QVariantList steps() const { return stepRows(record_.phase()); }  // see record_rows.h
    [[nodiscard]] QVariantList scales() const { return scales_; }                   // the same
    [[nodiscard]] QVariantList standbyReasons() const { return standbyRows(); }     // the same
    // No session and no phase of one: a patient can be checked in.
    [[nodiscard]] bool idle() const {
        return record_.phase() == v1::PHASE_WATCH || record_.phase() == v1::PHASE_UNOCCUPIED;
    }
    [[nodiscard]] bool baselining() const { return record_.phase() == v1::PHASE_BASELINE; }
    [[nodiscard]] QVariantList limits() const { return limits_; }          // rows, see limit_rows.h
    [[nodiscard]] QVariantList changeable() const { return changeable_; }  // the same
    [[nodiscard]] int limitsStamp() const { return limitsStamp_; }         // another number: other limits or baselines
    // How long a trend is that shows the whole session: so far, in tens of minutes, at least 40 min and at most what is
    // kept. 0: no session runs.
    [[nodiscard]] int sessionSeconds() const { return sessionSeconds_; }
    [[nodiscard]] QString demo() const { return face_.demo; }
    [[nodiscard]] QString unguarded() const { return face_.unguarded; }  // why this chair cannot alarm; empty: it can

Q_SIGNALS:
    void changed();
    void badgeChanged();
    void othersChanged();
    void limitsChanged();
    void stepsChanged();
    void scalesChanged();
    void sessionSecondsChanged();

private:
    struct Face {
        QString more;
        QString link;
        bool linked = false;
        QString monitor;
        QString demo;
        QString unguarded;
        QString phase;
        QString phaseTime;
        QString standby;
        bool helpCalled = false;
        CommandState command;
        bool operator==(const Face&) const = default;
    };
    void refreshVitals(const Scene& scene, const std::vector<v1::Occurrence>& alarms);
    void refreshOthers(const Scene& scene, const std::vector<v1::Occurrence>& alarms);
    void refreshSteps(const Scene& scene);
    void refreshSpan(std::int64_t nowUnixMs);
    void refreshAlarms(const Scene& scene, const std::vector<v1::Occurrence>& alarms);
    [[nodiscard]] Face faceOf(const Scene& scene, const std::vector<v1::Occurrence>& alarms) const;

    QString name_;
    QString badge_;
    ChairRecord record_;
    int sessionSeconds_ = 0;
    Face face_;
    VitalModel spo2_;
    VitalModel rate_;
    VitalModel pressure_;
    QList<VitalModel*> others_;
    std::vector<v1::Vital> otherVitals_;
    QVariantList limits_;
    QVariantList scales_;
    v1::ChairPhase stepsOf_ = v1::CHAIR_PHASE_UNSPECIFIED;
    QVariantList changeable_;
    int limitsStamp_ = 0;
    std::map<v1::Vital, std::int64_t> baselinesShown_;
    AlarmModel worst_;
    AlarmListModel alarms_;
    AlarmListModel ended_;
    SessionModel session_{this};
};

}  // namespace chairside::ui
