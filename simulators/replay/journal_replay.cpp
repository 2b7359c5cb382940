#include "simulators/replay/journal_replay.h"

#include <map>
#include <set>

#include "base/check.h"
#include "chairside/v1/journal.pb.h"
#include "link/client/reading_text.h"
#include "record/journal_reader.h"
#include "simulators/monitor/names.h"

namespace chairside::sim {
namespace {

constexpr std::size_t kMeasurementsMost = 5'000'000;

// What a monitor is known by, as it was journaled: what fits of it may be another's too.
struct Known {
    enum class By : std::uint8_t { Bed, Device, Address } by = By::Address;
    std::string name;
    auto operator<=>(const Known&) const = default;
};

Known known(const v1::MonitorIdentity& monitor) {
    if (!monitor.bed().empty()) return {Known::By::Bed, monitor.bed()};
    if (!monitor.device().empty()) return {Known::By::Device, monitor.device()};
    return {Known::By::Address, monitor.peer()};
}

// What is left of a name when only what every protocol can carry stays.
std::string fit(const std::string& name) {
    std::string text;
    for (const char c : name.substr(0, kLongestName)) text += checkChairName(std::string(1, c)) ? c : '-';
    return text;
}

class FloorBuilder {
public:
    // False: enough.
    bool take(const record::StoredEntry& entry) {
        v1::Input input;
        if (!input.ParseFromString(entry.input) || !input.has_device_message()) return true;
        const v1::DeviceMessage& message = input.device_message();
        Known monitor = known(message.monitor());
        if (monitor.name.empty() || message.observations().empty()) return true;
        if (!begin_) begin_ = entry.wall;
        measurements_ += static_cast<std::size_t>(message.observations_size());
        if (measurements_ > kMeasurementsMost) return false;
        std::vector<Sample>& samples = monitors_[std::move(monitor)];
        Duration due = entry.wall - *begin_;
        // Somebody may have set the station's clock back.
        if (!samples.empty()) due = std::max(due, samples.back().due);
        samples.push_back(sampleOf(message, due, entry.wall));
        return true;
    }

    [[nodiscard]] bool tooMuch() const { return measurements_ > kMeasurementsMost; }

    RecordedFloor floor() && {
        RecordedFloor floor{begin_.value_or(WallTime{}), {}, {}};
        for (auto& [monitor, samples] : monitors_) floor.monitors.push_back({fit(monitor.name), std::move(samples)});
        for (const v1::Vital vital : unknown_) floor.ignoredVitals.push_back(link::shortVitalName(vital));
        return floor;
    }

private:
    Sample sampleOf(const v1::DeviceMessage& message, Duration due, WallTime heard) {
        const WallTime said = message.has_sent_unix_ms() ? WallTime{message.sent_unix_ms()} : heard;
        Sample sample{due, said, {}, false, {}};
        for (const v1::Observation& one : message.observations()) {
            const WallTime at = one.has_measured_unix_ms() ? WallTime{one.measured_unix_ms()} : said;
            const std::optional<Vital> vital = link::vitalOf(one.vital());
            if (!vital) {
                unknown_.insert(one.vital());
                continue;
            }
            std::optional<Quantity> value;
            if (one.quality() != v1::BAD) value = Quantity::fromMilli(one.value_milli());
            sample.measurements.push_back({*vital, value, at});
            sample.newCuff = sample.newCuff || isCuff(*vital);
        }
        return sample;
    }

    std::map<Known, std::vector<Sample>> monitors_;
    std::set<v1::Vital> unknown_;
    std::optional<WallTime> begin_;
    std::size_t measurements_ = 0;
};

}  // namespace

Result<RecordedFloor> readJournal(const std::filesystem::path& dataDir) {
    const auto reader = record::JournalReader::open(dataDir);
    if (!reader) return reader.error();
    FloorBuilder builder;
    const Outcome read =
        reader.value().forEach(0, [&](const record::StoredEntry& entry) { return builder.take(entry); });
    if (!read) return read.error();
    if (builder.tooMuch()) return Error{"the journal holds more than 5,000,000 measurements", dataDir.string()};
    RecordedFloor floor = std::move(builder).floor();
    if (floor.monitors.empty()) return Error{"no monitor has said anything in this journal", dataDir.string()};
    return floor;
}

JournalReplay::JournalReplay(std::vector<Sample> samples, WallTime begin, WallTime start)
    : samples_(std::move(samples)), shift_(start - begin) {}

std::optional<Duration> JournalReplay::due() const {
    if (next_ == samples_.size()) return std::nullopt;
    return samples_[next_].due;
}

Sample JournalReplay::take() {
    check(next_ < samples_.size(), "the journal has ended");
    Sample sample = std::move(samples_[next_++]);
    sample.at = sample.at + shift_;
    for (Measurement& measurement : sample.measurements) measurement.at = measurement.at + shift_;
    return sample;
}

}  // namespace chairside::sim
