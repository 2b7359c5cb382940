// What a trend says of the place somebody points at, and which phases it shows.
#include <QtCharts/QLineSeries>

#include "ui/view/trend_feed.h"
#include "unit/ui/station_model_fixture.h"

namespace chairside::ui {
namespace {

constexpr int kSeconds = 3600;

class TrendFeedTest : public StationModelTest {
protected:
    TrendFeedTest() {
        welcome();
        station_->take(snapshot({"1"}));
        feed_.setStation(station_.get());
        feed_.setChair(&chair(0));
        feed_.setProperty("seconds", kSeconds);
        feed_.setProperty("columns", 600);
        feed_.setProperty("letterWidth", 7.0);
    }
    // The trend is of the pressures, or of the rate.
    void show(const char* series) {
        feed_.setProperty("spo2Share", 0.0);
        feed_.setProperty(series, QVariant::fromValue<QObject*>(&line_));
    }
    static v1::SessionEntry went(std::uint32_t number, std::int64_t atMs, v1::ChairPhase phase) {
        v1::SessionEntry entry;
        entry.set_number(number);
        entry.set_at_unix_ms(atMs);
        entry.mutable_act()->mutable_phase_went()->set_phase(phase);
        return entry;
    }
    static v1::Reading reading(v1::Vital vital, int value, std::int64_t atMs) {
        v1::Reading r;
        r.set_vital(vital);
        r.set_value_milli(value * 1000);
        r.set_state(v1::VALID);
        r.set_measured_unix_ms(atMs);
        r.set_received_unix_ms(atMs);
        return r;
    }
    void cuff(std::int64_t atMs) {
        chair(0).record().takeReading(reading(v1::NIBP_SYSTOLIC, 154, atMs));
        chair(0).record().takeReading(reading(v1::NIBP_DIASTOLIC, 93, atMs));
        chair(0).record().takeReading(reading(v1::NIBP_MEAN, 113, atMs));
    }
    void record(const std::vector<v1::SessionEntry>& entries) {
        v1::ChairView view;
        view.set_chair("1");
        view.mutable_session()->set_id("s");
        chair(0).record().takeSession(view);
        v1::SessionRecord told;
        told.set_id("s");
        for (const v1::SessionEntry& entry : entries) *told.add_entries() = entry;
        chair(0).record().takeEntries(told);
    }
    // The place of so many minutes ago.
    static double ago(double minutes) { return 1 - minutes * 60 / kSeconds; }

    QLineSeries line_;
    TrendFeed feed_;
};

TEST_F(TrendFeedTest, drawsABaselineOnceItIsFoundAndNoLongerThanItStands) {
    cuff(kUnix - 60'000);
    show("barSeries");
    feed_.draw(kUnix);
    EXPECT_TRUE(feed_.baselines().isEmpty());
    v1::StationFrame found;
    found.mutable_events()->set_sequence(11);
    v1::BaselineSet& set = *found.mutable_events()->add_events()->mutable_baseline_set();
    set.set_chair("1");
    set.set_vital(v1::NIBP_SYSTOLIC);
    set.set_value_milli(128'000);
    station_->take(found);
    feed_.draw(kUnix);
    EXPECT_EQ(feed_.baselines().size(), 1);
    v1::StationFrame left;
    left.mutable_events()->set_sequence(12);
    v1::PhaseChanged& gone = *left.mutable_events()->add_events()->mutable_phase_changed();
    gone.set_chair("1");
    gone.set_phase(v1::PHASE_DISCHARGED);
    station_->take(left);
    feed_.draw(kUnix);
    EXPECT_TRUE(feed_.baselines().isEmpty());
}

TEST_F(TrendFeedTest, showsTheLastOfManyPhases) {
    std::vector<v1::SessionEntry> entries;
    constexpr int kMany = 100;
    for (int i = 0; i < kMany; ++i) {
        const auto phase = i % 2 == 0 ? v1::PHASE_INFUSING : v1::PHASE_PAUSED;
        entries.push_back(went(static_cast<std::uint32_t>(i + 1), kUnix - (kMany - i) * 30'000, phase));
    }
    record(entries);
    show("barSeries");
    feed_.draw(kUnix);
    ASSERT_FALSE(feed_.phases().isEmpty());
    const QVariantMap last = feed_.phases().last().toMap();
    EXPECT_NEAR(last["place"].toDouble() + last["extent"].toDouble(), 1, 1e-6) << "the phase that stands is shown";
    EXPECT_EQ(feed_.phases().size(), 64);
}

TEST_F(TrendFeedTest, saysThePressuresAndWhatHappenedWhereSomebodyPoints) {
    cuff(kUnix - 20 * 60'000);
    v1::SessionEntry nausea;
    nausea.set_number(1);
    nausea.set_at_unix_ms(kUnix - 20 * 60'000);
    nausea.mutable_act()->mutable_note_symptom()->set_symptom(v1::NAUSEA);
    nausea.mutable_act()->mutable_note_symptom()->set_severity(v1::MILD);
    record({nausea});
    show("barSeries");
    feed_.draw(kUnix);
    const QString said = feed_.readingAt(ago(20));
    EXPECT_TRUE(said.contains("154/93 (113)")) << said.toStdString();
    EXPECT_TRUE(said.contains("ausea")) << said.toStdString();
    EXPECT_EQ(feed_.readingAt(ago(40)), "") << "nothing was measured or done there";
}

TEST_F(TrendFeedTest, saysTheRateOrThatThereIsNone) {
    for (int i = 0; i < 60; ++i) {
        chair(0).record().takeReading(reading(v1::HEART_RATE, 88, kUnix - 11 * 60'000 + i * 1000));
    }
    show("rateSeries");
    feed_.draw(kUnix);
    EXPECT_TRUE(feed_.readingAt(ago(10.5)).endsWith("  88")) << feed_.readingAt(ago(10.5)).toStdString();
    EXPECT_TRUE(feed_.readingAt(ago(40)).endsWith("no reading")) << feed_.readingAt(ago(40)).toStdString();
}

TEST_F(TrendFeedTest, saysNothingWithoutAChair) {
    feed_.setChair(nullptr);
    EXPECT_EQ(feed_.readingAt(0.5), "");
}

}  // namespace
}  // namespace chairside::ui
