#include "ui/view/station_contact.h"

#include <QCoreApplication>
#include <QDateTime>
#include <cmath>

#include "link/client/standing_beat.h"
#include "ui/model/reason_words.h"
#include "ui/model/words.h"

namespace chairside::ui {

namespace {

struct StationContactWords {
    Q_DECLARE_TR_FUNCTIONS(StationContactWords)
};

std::int64_t milliseconds(std::chrono::steady_clock::duration d) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(d).count();
}

}  // namespace

void StationContact::welcomed(const v1::Welcome& welcome, Steady now) {
    welcome_ = welcome;
    welcomed_ = true;
    current_ = false;
    beaten_ = false;
    lastHeard_ = now;
    why_.clear();
}

void StationContact::heardTime(std::int64_t instantMs, std::int64_t unixMs, Steady now) {
    time_.heard(instantMs, unixMs, speed_, now);
}

void StationContact::heardBeat(const v1::Heartbeat& beat, Steady now) {
    beat_ = beat;
    beaten_ = true;
    speed_ = beat.clock_speed() > 0 ? beat.clock_speed() : 1.0;
    heardTime(beat.station_instant_ms(), beat.station_unix_ms(), now);
}

bool StationContact::standsStill(const v1::Heartbeat& beat) const {
    return beaten_ && link::standsStill(welcome_, beat_, beat);
}

void StationContact::lost(std::string why, Steady /*now*/) {
    current_ = false;
    why_ = std::move(why);
}

std::int64_t StationContact::silentMs(Steady now) const {
    return lastHeard_.has_value() ? milliseconds(now - *lastHeard_) : 0;
}

bool StationContact::heard(Steady now) const {
    return current_ && lastHeard_.has_value() && now - *lastHeard_ <= kSilenceMax;
}

Moment StationContact::moment(Steady now) const {
    const bool live = heard(now);
    return {live, time_.instantMs(now), live ? 0 : silentMs(now)};
}

QString StationContact::demoClockText() const {
    if (!welcomed_ || welcome_.clock_is_real()) return {};
    const double speed = std::round(speed_ * 10) / 10;
    return StationContactWords::tr("DEMO · clock ×%1").arg(QString::number(speed, 'g', 6));
}

QString StationContact::demoText() const {
    const QString clock = demoClockText();
    if (!clock.isEmpty()) return clock;
    return welcomed_ && welcome_.demo_allowed() ? StationContactWords::tr("DEMO data allowed") : QString();
}

StationStatus::Face StationContact::face(Steady now, const std::string& address) const {
    StationStatus::Face face;
    face.heard = heard(now);
    face.neverHeard = !time_.known() && !why_.empty();
    face.address = QString::fromStdString(address);
    face.station = QString::fromStdString(welcome_.station());
    face.demo = demoText();
    if (!welcome_.data_notice().empty()) {
        const QString notice = QString::fromStdString(welcome_.data_notice());
        face.demo = face.demo.isEmpty() ? notice : face.demo + QStringLiteral(" · ") + notice;
    }
    if (beaten_ && !beat_.saving()) {
        const QString why = reasonText(beat_.not_saving_reason());
        face.notSaving =
            why.isEmpty() ? StationContactWords::tr("NOT SAVED") : StationContactWords::tr("NOT SAVED: %1").arg(why);
    }
    if (time_.known()) face.clock = clockTime(time_.unixMs(now));
    if (face.heard) {
        face.link = StationContactWords::tr("live");
    } else {
        describeSilence(face, now, address);
    }
    return face;
}

void StationContact::describeSilence(StationStatus::Face& face, Steady now, const std::string& address) const {
    const QString where = QString::fromStdString(address);
    face.bannerDetail = why_.empty() ? StationContactWords::tr("reconnecting to %1").arg(where)
                                     : StationContactWords::tr("reconnecting to %1 · %2").arg(where, reasonText(why_));
    if (!lastHeard_.has_value() || !time_.known()) {
        face.banner =
            why_.empty() ? StationContactWords::tr("CONNECTING TO THE STATION") : StationContactWords::tr("NO STATION");
        face.link = StationContactWords::tr("no station");
        return;
    }
    const bool justBack = silentMs(now) < kSilenceMax.count() && why_.empty();
    if (justBack) {
        face.link = StationContactWords::tr("loading");
        face.banner = StationContactWords::tr("STATION BACK, loading its numbers");
        return;
    }
    const QString since = QDateTime::currentDateTime().addMSecs(-silentMs(now)).toString(QStringLiteral("HH:mm:ss"));
    face.link = StationContactWords::tr("lost %1").arg(elapsed(silentMs(now)));
    face.banner = StationContactWords::tr("STATION LOST since %1, numbers are not live").arg(since);
}

}  // namespace chairside::ui
