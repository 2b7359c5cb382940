#include "codec/dialect_file.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/check.h"
#include "chairside/v1/dialect.pb.h"
#include "codec/enums.h"
#include "codec/text_file.h"
#include "wire/shipped_dialects.h"

namespace chairside::codec {
namespace {

std::string lowerCase(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return text;
}

class DialectCheck {
public:
    DialectCheck(const v1::Dialect& dialect, const FieldPlaces& places, Findings& findings)
        : dialect_(dialect), places_(places), findings_(findings) {}

    void run() {
        if (dialect_.name().empty()) findings_.add(places_.at("name"), "dialect, name", "is missing");
        if (dialect_.codes().empty()) findings_.add(places_.self(), "dialect, codes", "has none");
        if (dialect_.chartable_status().empty()) findings_.add(places_.self(), "dialect, chartable_status", "has none");
        for (int i = 0; i < dialect_.codes_size(); ++i) checkCode(dialect_.codes(i), places_.below("codes", i));
        for (int i = 0; i < dialect_.units_size(); ++i) checkUnit(dialect_.units(i), places_.below("units", i));
        checkUnitsThere();
    }

private:
    void checkCode(const v1::CodeMapping& mapping, const FieldPlaces& places) {
        const std::string who = "code \"" + mapping.code() + '"';
        if (mapping.code().empty()) findings_.add(places.at("code"), who + ", code", "is missing");
        checkVital(mapping.vital(), places, who);
        if (!codes_.emplace(mapping.code(), mapping.system()).second) {
            findings_.add(places.at("code"), who + ", code", "is mapped twice");
        }
    }

    void checkUnit(const v1::UnitMapping& mapping, const FieldPlaces& places) {
        const std::string who = "unit \"" + mapping.unit() + '"';
        checkVital(mapping.vital(), places, who);
        if (!std::isfinite(mapping.scale()) || mapping.scale() < 0) {
            findings_.add(places.at("scale"), who + ", scale", "must be a number above 0");
        }
        if (!std::isfinite(mapping.offset())) findings_.add(places.at("offset"), who + ", offset", "is no number");
        if (!units_.emplace(mapping.vital(), lowerCase(mapping.unit())).second) {
            findings_.add(places.at("unit"), who + ", unit", "is mapped twice for this vital");
        }
    }

    void checkVital(v1::Vital vital, const FieldPlaces& places, const std::string& who) {
        if (!known(vital)) findings_.add(places.at("vital"), who + ", vital", "is missing");
        if (vital == v1::RATE) {
            findings_.add(places.at("vital"), who + ", vital", "RATE is derived: use HEART_RATE or PULSE_RATE");
        }
    }

    // A vital without any unit could never be charted.
    void checkUnitsThere() {
        std::set<int> reported;
        for (int i = 0; i < dialect_.codes_size(); ++i) {
            const v1::Vital vital = dialect_.codes(i).vital();
            const auto isOf = [vital](const auto& unit) { return unit.first == vital; };
            if (!known(vital) || std::ranges::any_of(units_, isOf) || !reported.insert(vital).second) continue;
            findings_.add(places_.below("codes", i).at("vital"), "code \"" + dialect_.codes(i).code() + "\", vital",
                          v1::Vital_Name(vital) + " has no units");
        }
    }

    const v1::Dialect& dialect_;
    const FieldPlaces& places_;
    Findings& findings_;
    std::set<std::pair<std::string, std::string>> codes_;
    std::set<std::pair<int, std::string>> units_;
};

wire::Dialect toDialect(const v1::Dialect& from) {
    wire::Dialect to;
    to.name = from.name();
    for (const v1::CodeMapping& code : from.codes()) {
        to.codes.push_back({.code = code.code(),
                            .system = code.system(),
                            .vital = static_cast<Vital>(code.vital()),
                            .rank = code.rank(),
                            .expectName = code.expect_name(),
                            .fromCuff = code.from_cuff()});
    }
    for (const v1::UnitMapping& unit : from.units()) {
        const double scale = unit.scale() > 0 ? unit.scale() : 1.0;
        to.units.push_back({static_cast<Vital>(unit.vital()), unit.unit(), scale, unit.offset()});
    }
    to.sentinels.assign(from.sentinels().begin(), from.sentinels().end());
    to.chartableStatus.assign(from.chartable_status().begin(), from.chartable_status().end());
    return to;
}

wire::Dialect shipped(std::string_view name) {
    const auto all = wire::shippedDialects();
    const auto found = std::ranges::find(all, name, &wire::ShippedDialect::name);
    check(found != all.end(), "the dialect is compiled in");
    auto dialect = parseDialect(found->text, std::string{name});
    check(dialect.ok(), "the dialect that is compiled in is valid");
    return std::move(dialect).value();
}

}  // namespace

Result<wire::Dialect> parseDialect(std::string_view text, const std::string& fileName) {
    Findings findings{fileName};
    const TextFile<v1::Dialect> file{text, findings};
    if (findings.empty()) DialectCheck{file.message(), file.places(), findings}.run();
    if (!findings.empty()) return findings.error();
    return toDialect(file.message());
}

const wire::Dialect& ihePcd01() {
    static const wire::Dialect dialect = shipped("ihe-pcd01");
    return dialect;
}

}  // namespace chairside::codec
