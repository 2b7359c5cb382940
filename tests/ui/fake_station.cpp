#include "ui/fake_station.h"

#include <google/protobuf/text_format.h>

#include <QDateTime>
#include <algorithm>
#include <cmath>

#include "ui/fake_profile.h"

namespace chairside::test {

namespace {

constexpr std::int64_t kStartInstantMs = 100'000'000;
constexpr std::int64_t kCuffEveryMs = 150'000;

bool cuffVital(v1::Vital vital) {
    return vital == v1::NIBP_SYSTOLIC || vital == v1::NIBP_DIASTOLIC || vital == v1::NIBP_MEAN;
}

const std::int64_t kBootUnixMs = QDateTime::currentMSecsSinceEpoch();

}  // namespace

FakeStation::FakeStation(QObject* parent) : QObject(parent) {
    google::protobuf::TextFormat::ParseFromString(std::string(kFakeProfile), &profile_);
    connect(&server_, &QTcpServer::newConnection, this, &FakeStation::accept);
    connect(&beat_, &QTimer::timeout, this, &FakeStation::heartbeat);
    connect(&animation_, &QTimer::timeout, this, &FakeStation::live);
    beat_.start(1000);
    reset();
}

FakeStation::~FakeStation() { dropConnections(); }

bool FakeStation::listen(quint16 port) { return server_.listen(QHostAddress::LocalHost, port); }

void FakeStation::reset() {
    dropConnections();
    ++epoch_;
    welcome_.set_protocol(1);
    welcome_.set_site("site");
    welcome_.set_station("station " + std::to_string(epoch_));
    welcome_.set_epoch("epoch-" + std::to_string(epoch_));
    setDemo(true, 1);
    setSaving(true, {});
    setOutcome(v1::SAVED, {});
    chairs_.clear();
    alarms_.clear();
    past_.clear();
    pausedUntil_ = 0;
    commands_ = 0;
    silent_ = false;
    Q_EMIT restarted();
}

std::int64_t FakeStation::unixMs() const {
    const std::int64_t real = QDateTime::currentMSecsSinceEpoch() - kBootUnixMs;
    return kBootUnixMs + skippedMs_ + static_cast<std::int64_t>(static_cast<double>(real) * speed_);
}

std::int64_t FakeStation::instantMs() const { return kStartInstantMs + unixMs() - kBootUnixMs; }

void FakeStation::nameMonitors() {
    for (v1::ChairView& chair : chairs_) chair.set_monitor(name().toStdString());
}

void FakeStation::addChair(const QString& name) {
    v1::ChairView chair;
    chair.set_chair(name.toStdString());
    chair.set_link_connected(true);
    chair.set_monitor("bed " + name.toStdString() + ", device 00A0-" + std::to_string(1200 + chairs_.size()));
    chair.set_last_heard_instant_ms(instantMs());
    chair.set_monitored(true);
    for (const v1::Vital vital : {v1::SPO2, v1::RATE}) {
        v1::ExpectedInterval& expected = *chair.add_expected();
        expected.set_vital(vital);
        expected.set_interval_ms(1000);
        expected.set_stale_after_ms(15'000);
    }
    chairs_.push_back(chair);
    v1::StationFrame frame;
    v1::Event& event = *frame.mutable_events()->add_events();
    event.mutable_chair_added()->set_chair(chair.chair());
    frame.mutable_events()->set_sequence(++sequence_);
    sendAll(frame);
}

v1::ChairView* FakeStation::chairNamed(const std::string& name) {
    const auto at = std::find_if(chairs_.begin(), chairs_.end(), [&](const auto& c) { return c.chair() == name; });
    return at == chairs_.end() ? nullptr : &*at;
}

v1::Reading FakeStation::readingOf(v1::Vital vital, double value, std::int64_t ageMs) const {
    v1::Reading reading;
    reading.set_vital(vital);
    reading.set_value_milli(milli(value));
    reading.set_state(v1::VALID);
    reading.set_measured_unix_ms(unixMs() - ageMs);
    reading.set_received_unix_ms(unixMs() - ageMs);
    reading.set_since_instant_ms(instantMs() - ageMs);
    reading.set_quality(v1::GOOD);
    reading.set_origin(v1::MONITOR);
    return reading;
}

void FakeStation::setReading(v1::ChairView& chair, const v1::Reading& reading) {
    for (v1::Reading& held : *chair.mutable_readings()) {
        if (held.vital() != reading.vital()) continue;
        held = reading;
        return;
    }
    *chair.add_readings() = reading;
}

void FakeStation::sendReading(const QString& chair, int vital, double value, int state, int ageMs) {
    v1::ChairView* held = chairNamed(chair.toStdString());
    if (held == nullptr) return;
    v1::Reading reading = readingOf(static_cast<v1::Vital>(vital), value, ageMs);
    reading.set_state(static_cast<v1::ReadingState>(state));
    if (state == v1::INVALID) reading.set_invalid_why(v1::IMPLAUSIBLE);
    setReading(*held, reading);
    v1::StationFrame frame;
    v1::ChairReadings& told = *frame.mutable_live()->add_chairs();
    told.set_chair(held->chair());
    told.set_last_heard_instant_ms(instantMs());
    *told.add_readings() = reading;
    frame.mutable_live()->set_sequence(sequence_);
    sendAll(frame);
}

void FakeStation::setSaving(bool saving, const QString& reason) {
    saving_ = saving;
    notSaving_ = reason.toStdString();
}

void FakeStation::setDemo(bool clockIsReal, double speed) {
    welcome_.set_clock_is_real(clockIsReal);
    welcome_.set_demo_allowed(!clockIsReal);
    speed_ = speed;
}

void FakeStation::setOutcome(int outcome, const QString& reason) {
    outcome_ = static_cast<v1::CommandOutcome>(outcome);
    outcomeReason_ = reason.toStdString();
}

void FakeStation::setSilent(bool silent) { silent_ = silent; }

void FakeStation::dropConnections() {
    for (const auto& line : lines_) {
        line->socket->disconnect(this);
        line->socket->abort();
        line->socket->deleteLater();
    }
    lines_.clear();
}

void FakeStation::skip(int ms) {
    skippedMs_ += ms;
    heartbeat();
}

void FakeStation::heartbeat() {
    v1::StationFrame frame;
    v1::Heartbeat& beat = *frame.mutable_heartbeat();
    beat.set_sequence(sequence_);
    beat.set_station_instant_ms(instantMs());
    beat.set_station_unix_ms(unixMs());
    beat.set_saving(saving_);
    beat.set_not_saving_reason(notSaving_);
    beat.set_clock_speed(speed_);
    sendAll(frame);
}

void FakeStation::accept() {
    while (QTcpSocket* socket = server_.nextPendingConnection()) {
        lines_.push_back(std::make_unique<Line>());
        Line* line = lines_.back().get();
        line->socket = socket;
        connect(socket, &QTcpSocket::readyRead, this, [this, line] { read(*line); });
        connect(socket, &QTcpSocket::disconnected, this, [this, line, socket] {
            std::erase_if(lines_, [line](const auto& held) { return held.get() == line; });
            socket->deleteLater();
        });
    }
}

void FakeStation::read(Line& line) {
    while (line.socket->bytesAvailable() > 0) {
        const std::span<char> room = line.reader.prepare();
        const qint64 got = line.socket->read(room.data(), static_cast<qint64>(room.size()));
        if (got <= 0) return;
        line.reader.commit(static_cast<std::size_t>(got));
    }
    for (;;) {
        const auto next = line.reader.next();
        if (!next.ok() || !next.value().has_value()) return;
        v1::ClientFrame frame;
        if (frame.ParseFromArray(next.value()->data(), static_cast<int>(next.value()->size()))) answer(line, frame);
    }
}

void FakeStation::answer(Line& line, const v1::ClientFrame& frame) {
    v1::StationFrame reply;
    reply.set_request(frame.request());
    switch (frame.kind_case()) {
        case v1::ClientFrame::kHello: *reply.mutable_welcome() = welcome_; break;
        case v1::ClientFrame::kSubscribe: line.subscribed = true; [[fallthrough]];
        case v1::ClientFrame::kSnapshotRequest: fillSnapshot(*reply.mutable_snapshot()); break;
        case v1::ClientFrame::kCommand: answerCommand(line, frame); return;
        case v1::ClientFrame::kHistoryRequest: answerHistory(line, frame); return;
        case v1::ClientFrame::kAlarmLogRequest:
            for (const v1::Occurrence& o : past_) *reply.mutable_alarm_log_reply()->add_occurrences() = o;
            reply.mutable_alarm_log_reply();
            break;
        case v1::ClientFrame::kStatisticsRequest: fillStatistics(*reply.mutable_statistics_reply()); break;
        case v1::ClientFrame::kProtocolsRequest:
            for (const v1::SessionProtocol& p : protocols_) *reply.mutable_protocols_reply()->add_protocols() = p;
            reply.mutable_protocols_reply();
            break;
        case v1::ClientFrame::kSessionsRequest:
            fillSessions(frame.sessions_request(), *reply.mutable_sessions_reply());
            break;
        default: reply.mutable_refused()->set_reason("not known here"); break;
    }
    send(line, reply);
    if (frame.has_subscribe()) heartbeat();
}

// A list has the first entry of each, who it is about; only one that is asked for comes whole.
void FakeStation::fillSessions(const v1::SessionsRequest& wanted, v1::SessionsReply& reply) const {
    for (const v1::SessionRecord& record : records_) {
        if (!wanted.session().empty() && record.id() != wanted.session()) continue;
        const auto& patient = record.entries(0).act().begin().patient();
        if (!wanted.second_id().empty() && patient.second_id() != wanted.second_id()) continue;
        if (record.entries(0).at_unix_ms() < wanted.from_unix_ms()) continue;
        *reply.add_sessions() = record;
    }
}

void FakeStation::addWithoutEnd(const std::string& session) {
    v1::SessionRecord record = records_.back();
    record.set_id(session);
    if (record.entries().rbegin()->act().has_end()) record.mutable_entries()->RemoveLast();
    records_.push_back(record);
}

void FakeStation::fillStatistics(v1::StatisticsReply& reply) const {
    for (const v1::Occurrence& o : past_) {
        const auto mine = std::find_if(reply.mutable_rules()->begin(), reply.mutable_rules()->end(),
                                       [&](const v1::RuleStatistics& rule) { return rule.rule() == o.rule(); });
        v1::RuleStatistics& rule = mine == reply.mutable_rules()->end() ? *reply.add_rules() : *mine;
        rule.set_rule(o.rule());
        rule.set_kind(o.kind());
        rule.set_priority(o.priority());
        rule.set_occurrences(rule.occurrences() + 1);
        rule.set_ended(rule.ended() + 1);
        if (!o.has_acknowledged_unix_ms()) {
            rule.set_cleared_by_itself(rule.cleared_by_itself() + 1);
            continue;
        }
        rule.set_acknowledged(rule.acknowledged() + 1);
        rule.set_acknowledge_median_ms(o.acknowledged_unix_ms() - o.started_unix_ms());
        rule.set_acknowledge_longest_ms(std::max(rule.acknowledge_longest_ms(), rule.acknowledge_median_ms()));
    }
    reply.add_chairs()->set_monitored_ms(std::int64_t{6} * 3 * 3'600'000);
}

void FakeStation::answerHistory(Line& line, const v1::ClientFrame& frame) {
    const v1::HistoryRequest& request = frame.history_request();
    v1::StationFrame reply;
    reply.set_request(frame.request());
    v1::HistoryReply& history = *reply.mutable_history_reply();
    const std::int64_t from = std::max(request.from_unix_ms(), unixMs() - std::int64_t{pastMinutes_} * 60'000);
    const Centre centre = centres_.contains(request.chair()) ? centres_.at(request.chair()) : Centre{};
    const bool any = pastMinutes_ > 0;
    for (const v1::Vital vital : {v1::SPO2, v1::HEART_RATE, v1::NIBP_SYSTOLIC, v1::NIBP_DIASTOLIC, v1::NIBP_MEAN}) {
        v1::HistorySeries& series = *history.add_series();
        series.set_chair(request.chair());
        series.set_vital(vital);
        const std::int64_t step = cuffVital(vital) ? kCuffEveryMs : 5000;
        for (std::int64_t at = kBootUnixMs - (kBootUnixMs - from) / step * step; any && at < unixMs(); at += step) {
            const std::int64_t ago = (unixMs() - at) / 60'000;
            if (!cuffVital(vital) && ago <= centre.holeFrom && ago >= centre.holeTo) continue;
            *series.add_readings() = readingOf(vital, wave(request.chair(), vital, at), unixMs() - at);
        }
    }
    send(line, reply);
}

void FakeStation::send(Line& line, const v1::StationFrame& frame) {
    if (silent_) return;
    const Result<std::string> bytes = link::encodeFrame(frame);
    if (bytes.ok()) line.socket->write(bytes.value().data(), static_cast<qint64>(bytes.value().size()));
}

void FakeStation::sendAll(const v1::StationFrame& frame) {
    for (const auto& line : lines_) {
        if (line->subscribed) send(*line, frame);
    }
}

void FakeStation::fillSnapshot(v1::Snapshot& snapshot) const {
    snapshot.set_sequence(sequence_);
    snapshot.set_station_instant_ms(instantMs());
    snapshot.set_station_unix_ms(unixMs());
    for (const v1::ChairView& chair : chairs_) *snapshot.add_chairs() = chair;
    for (const v1::Occurrence& alarm : alarms_) *snapshot.add_alarms() = alarm;
    if (pausedUntil_ > unixMs()) {
        snapshot.set_audio_paused_until_unix_ms(pausedUntil_);
        snapshot.set_audio_paused_by(pausedBy_);
    }
    snapshot.set_profile(profile_.name());
    *snapshot.mutable_profile_in_force() = profile_;
}

void FakeStation::animate(int minutes) {
    pastMinutes_ = minutes;
    animation_.start(1000);
    live();
}

void FakeStation::setCentre(const QString& chair, double spo2, double rate, double systolic) {
    Centre& centre = centres_[chair.toStdString()];
    centre.spo2 = spo2;
    centre.rate = rate;
    centre.systolic = systolic;
}

void FakeStation::setHole(const QString& chair, int fromMinutesAgo, int toMinutesAgo) {
    Centre& centre = centres_[chair.toStdString()];
    centre.holeFrom = fromMinutesAgo;
    centre.holeTo = toMinutesAgo;
}

// A rise and fall like an infusion's, with a ripple: the same value for the same chair and time.
double FakeStation::wave(const std::string& chair, v1::Vital vital, std::int64_t at) const {
    const auto held = centres_.find(chair);
    const Centre centre = held == centres_.end() ? Centre{} : held->second;
    const double minutes =
        static_cast<double>(at - kBootUnixMs) / 60'000.0 + 100 + static_cast<double>(chair.size() * 7);
    const double swell = std::sin(minutes / 9.0);
    const double ripple = std::sin(static_cast<double>(at - kBootUnixMs) / 1700.0) +
                          std::sin(static_cast<double>(at - kBootUnixMs) / 611.0);
    switch (vital) {
        case v1::SPO2: return std::min(100.0, std::round(centre.spo2 + ripple * 0.5));
        case v1::HEART_RATE: return std::round(centre.rate + swell * 6 + ripple);
        case v1::NIBP_SYSTOLIC: return std::round(centre.systolic + swell * 9);
        case v1::NIBP_DIASTOLIC: return std::round(centre.systolic * 0.62 + swell * 4);
        case v1::NIBP_MEAN: return std::round(centre.systolic * 0.75 + swell * 6);
        default: return 0;
    }
}

void FakeStation::live() {
    v1::StationFrame frame;
    frame.mutable_live()->set_sequence(sequence_);
    const std::int64_t cuffAge = (unixMs() - kBootUnixMs) % kCuffEveryMs;
    for (v1::ChairView& chair : chairs_) {
        v1::ChairReadings& told = *frame.mutable_live()->add_chairs();
        told.set_chair(chair.chair());
        told.set_last_heard_instant_ms(instantMs());
        chair.set_last_heard_instant_ms(instantMs());
        for (const v1::Vital vital : {v1::SPO2, v1::HEART_RATE, v1::NIBP_SYSTOLIC, v1::NIBP_DIASTOLIC, v1::NIBP_MEAN}) {
            const std::int64_t old = cuffVital(vital) ? cuffAge : 0;
            const v1::Reading reading = readingOf(vital, wave(chair.chair(), vital, unixMs() - old), old);
            setReading(chair, reading);
            *told.add_readings() = reading;
        }
    }
    sendAll(frame);
}

}  // namespace chairside::test
