#include "codec/dialect_file.h"

#include <algorithm>
#include <optional>

#include "base/check.h"
#include "chairside/v1/config.pb.h"
#include "chairside/v1/dialect.pb.h"
#include "codec/dialect_check.h"
#include "codec/text_file.h"
#include "wire/shipped_dialects.h"

namespace chairside::codec {
namespace {

void addUnits(const v1::UnitFamily& family, wire::Dialect& to) {
    for (const int number : family.vitals()) {
        const auto vital = static_cast<Vital>(number);
        for (const std::string& unit : family.units()) to.units.push_back({vital, unit, 1.0, 0.0});
        if (family.bare()) to.units.push_back({vital, "", 1.0, 0.0});
        for (const v1::ConvertedUnits& converted : family.converted()) {
            const double scale = converted.scale() > 0 ? converted.scale() : 1.0;
            for (const std::string& unit : converted.units()) {
                to.units.push_back({vital, unit, scale, converted.offset()});
            }
        }
    }
}

wire::Recognition toRecognition(const v1::Recognition& from) {
    wire::Recognition to;
    if (from.has_application()) to.application = from.application();
    if (from.has_facility()) to.facility = from.facility();
    to.version = from.version();
    to.systems.assign(from.systems().begin(), from.systems().end());
    to.code = from.code();
    to.device = from.device();
    to.address = from.address();
    return to;
}

wire::AlarmLines toAlarmLines(const v1::AlarmLines& from) {
    wire::AlarmLines to;
    to.system = from.system();
    to.controlIds.assign(from.control_ids().begin(), from.control_ids().end());
    for (const v1::AlarmPriority& one : from.priorities()) {
        to.priorities.push_back({one.word(), static_cast<DeviceAlertPriority>(one.priority())});
    }
    for (const v1::AlarmSubject& one : from.subjects()) {
        to.subjects.push_back({one.word(), static_cast<Vital>(one.vital())});
    }
    return to;
}

std::optional<Vital> vitalSaid(v1::Vital from) {
    return from == v1::VITAL_UNSPECIFIED ? std::nullopt : std::optional{static_cast<Vital>(from)};
}

wire::Dialect toDialect(const v1::Dialect& from) {
    wire::Dialect to;
    to.name = from.name();
    for (const v1::CodeMapping& code : from.codes()) {
        to.codes.push_back({.code = code.code(),
                            .system = code.system(),
                            .vital = static_cast<Vital>(code.vital()),
                            .rank = code.rank(),
                            .expectName = code.expect_name(),
                            .fromCuff = code.from_cuff(),
                            .name = code.name(),
                            .yieldsTo = vitalSaid(code.yields_to())});
    }
    for (const v1::UnitMapping& unit : from.units()) {
        const double scale = unit.scale() > 0 ? unit.scale() : 1.0;
        to.units.push_back({static_cast<Vital>(unit.vital()), unit.unit(), scale, unit.offset()});
    }
    for (const v1::UnitFamily& family : from.unit_families()) addUnits(family, to);
    to.sentinels.assign(from.sentinels().begin(), from.sentinels().end());
    to.chartableStatus.assign(from.chartable_status().begin(), from.chartable_status().end());
    for (const v1::NotCharted& entry : from.not_charted()) {
        for (const std::string& code : entry.codes()) to.notCharted.push_back({code, entry.system(), entry.reason()});
    }
    for (const v1::Recognition& one : from.recognise()) to.recognise.push_back(toRecognition(one));
    to.alarmLines = toAlarmLines(from.alarm_lines());
    return to;
}

bool saysCode(const wire::Dialect& dialect, const std::string& code) {
    const auto is = [&](const auto& entry) { return entry.code == code; };
    return std::ranges::any_of(dialect.codes, is) || std::ranges::any_of(dialect.notCharted, is);
}

// What `own` says itself stands; of the rest the base's holds.
void takeIn(const wire::Dialect& base, const wire::Dialect& own, wire::Dialect& to) {
    const auto isNewCode = [&](const auto& entry) { return !saysCode(own, entry.code); };
    const auto isNewUnit = [&](const wire::UnitMapping& unit) {
        return std::ranges::none_of(to.units, [&](const wire::UnitMapping& known) {
            return known.vital == unit.vital && known.unit == unit.unit;
        });
    };
    std::ranges::copy_if(base.codes, std::back_inserter(to.codes), isNewCode);
    std::ranges::copy_if(base.notCharted, std::back_inserter(to.notCharted), isNewCode);
    for (const wire::UnitMapping& unit : base.units) {
        if (isNewUnit(unit)) to.units.push_back(unit);
    }
    std::ranges::copy_if(base.sentinels, std::back_inserter(to.sentinels), [&](const std::string& text) {
        return std::ranges::find(to.sentinels, text) == to.sentinels.end();
    });
    if (to.chartableStatus.empty()) to.chartableStatus = base.chartableStatus;
    wire::AlarmLines& lines = to.alarmLines;
    if (lines.system.empty()) lines.system = base.alarmLines.system;
    if (lines.controlIds.empty()) lines.controlIds = base.alarmLines.controlIds;
    std::ranges::copy(base.alarmLines.priorities, std::back_inserter(lines.priorities));
    std::ranges::copy(base.alarmLines.subjects, std::back_inserter(lines.subjects));
}

std::vector<wire::Dialect> resolveShipped() {
    std::vector<wire::Dialect> all;
    for (const wire::ShippedDialect& shipped : wire::shippedDialects()) {
        auto dialect = parseDialect(shipped.text, std::string{shipped.name}, all);
        check(dialect.ok(), "the dialects that are compiled in are valid");
        all.push_back(std::move(dialect).value());
    }
    std::ranges::rotate(all, all.begin() + 1);  // the default last
    return all;
}

// The site's own, those in front may be extended by those that follow.
std::vector<wire::Dialect> readSiteDialects(const v1::StationConfiguration& configuration,
                                            const std::filesystem::path& folder, const FieldPlaces& places,
                                            Findings& findings) {
    std::vector<wire::Dialect> own;
    std::vector<wire::Dialect> bases = shippedDialects();
    for (int i = 0; i < configuration.dialect_files_size(); ++i) {
        const std::filesystem::path path = folder / configuration.dialect_files(i);
        const auto text = readTextFile(path);
        auto dialect = text ? parseDialect(text.value(), path.string(), bases) : Result<wire::Dialect>{text.error()};
        if (!dialect) {
            findings.addFile(places.at("dialect_files", i), "dialect_files", dialect.error());
            continue;
        }
        const std::string& name = dialect.value().name;
        if (std::ranges::find(own, name, &wire::Dialect::name) != own.end()) {
            findings.add(places.at("dialect_files", i), "dialect_files", "a second dialect \"" + name + '"');
            continue;
        }
        std::erase_if(bases, [&](const wire::Dialect& base) { return base.name == name; });
        bases.push_back(dialect.value());
        own.push_back(std::move(dialect).value());
    }
    return own;
}

MonitorIdentity identityOf(const v1::MonitorMatch& match) {
    switch (match.by_case()) {
        case v1::MonitorMatch::kBed: return {.bed = match.bed(), .device = {}, .peer = {}};
        case v1::MonitorMatch::kDevice: return {.bed = {}, .device = match.device(), .peer = {}};
        case v1::MonitorMatch::kAddress: return {.bed = {}, .device = {}, .peer = match.address()};
        case v1::MonitorMatch::BY_NOT_SET: break;
    }
    return {};
}

std::vector<wire::FixedDialect> readFixed(const v1::StationConfiguration& configuration,
                                          const std::vector<wire::Dialect>& all, const FieldPlaces& places,
                                          Findings& findings) {
    std::vector<wire::FixedDialect> fixed;
    for (int c = 0; c < configuration.chairs_size(); ++c) {
        const v1::ChairConfiguration& chair = configuration.chairs(c);
        for (int m = 0; m < chair.monitors_size(); ++m) {
            const v1::MonitorMatch& match = chair.monitors(m);
            if (match.by_case() == v1::MonitorMatch::BY_NOT_SET) continue;
            const bool isFixed = !match.dialect().empty();
            if (isFixed && std::ranges::find(all, match.dialect(), &wire::Dialect::name) == all.end()) {
                findings.add(places.below("chairs", c).below("monitors", m).at("dialect"),
                             "chair \"" + chair.chair() + "\", dialect",
                             "there is no dialect \"" + match.dialect() + '"');
                continue;
            }
            fixed.push_back({identityOf(match), match.dialect(), ChairId{chair.chair()}});
        }
    }
    return fixed;
}

}  // namespace

Result<wire::Dialect> parseDialect(std::string_view text, const std::string& fileName,
                                   std::span<const wire::Dialect> bases) {
    Findings findings{fileName};
    const TextFile<v1::Dialect> file{text, findings};
    if (findings.empty()) checkDialect(file.message(), bases, file.places(), findings);
    if (!findings.empty()) return findings.error();
    const wire::Dialect own = toDialect(file.message());
    wire::Dialect whole = own;
    for (const std::string& name : file.message().extends()) {
        takeIn(*std::ranges::find(bases, name, &wire::Dialect::name), own, whole);
    }
    return whole;
}

Result<wire::Dialect> parseDialect(std::string_view text, const std::string& fileName) {
    return parseDialect(text, fileName, shippedDialects());
}

const std::vector<wire::Dialect>& shippedDialects() {
    static const std::vector<wire::Dialect> all = resolveShipped();
    return all;
}

const wire::Dialect& ihePcd01() { return shippedDialects().back(); }

Result<std::shared_ptr<const wire::DialectBook>> loadDialects(const std::filesystem::path& configuration) {
    using Book = std::shared_ptr<const wire::DialectBook>;
    if (configuration.empty()) return Book{std::make_shared<const wire::DialectBook>(shippedDialects())};
    const Result<std::string> text = readTextFile(configuration);
    if (!text) return text.error();
    Findings findings{configuration.string()};
    const TextFile<v1::StationConfiguration> file{text.value(), findings};
    if (!findings.empty()) return findings.error();
    std::vector<wire::Dialect> all =
        readSiteDialects(file.message(), configuration.parent_path(), file.places(), findings);
    const std::size_t own = all.size();
    for (const wire::Dialect& shipped : shippedDialects()) {
        const auto end = all.begin() + std::ptrdiff_t(own);
        if (std::find_if(all.begin(), end, [&](const auto& d) { return d.name == shipped.name; }) == end) {
            all.push_back(shipped);
        }
    }
    // The default last, whoever wrote it.
    const auto theDefault = std::ranges::find(all, ihePcd01().name, &wire::Dialect::name);
    std::rotate(theDefault, theDefault + 1, all.end());
    auto fixed = readFixed(file.message(), all, file.places(), findings);
    if (!findings.empty()) return findings.error();
    return Book{std::make_shared<const wire::DialectBook>(std::move(all), std::move(fixed))};
}

}  // namespace chairside::codec
