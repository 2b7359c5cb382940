#include "codec/dialect_check.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "codec/enums.h"

namespace chairside::codec {
namespace {

std::string lowerCase(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return text;
}

class DialectCheck {
public:
    DialectCheck(const v1::Dialect& dialect, std::span<const wire::Dialect> bases, const FieldPlaces& places,
                 Findings& findings)
        : dialect_(dialect), bases_(bases), places_(places), findings_(findings) {}

    void run() {
        if (dialect_.name().empty()) findings_.add(places_.at("name"), "dialect, name", "is missing");
        for (int i = 0; i < dialect_.extends_size(); ++i) checkBase(dialect_.extends(i), i);
        if (dialect_.extends().empty()) checkWhole();
        for (int i = 0; i < dialect_.codes_size(); ++i) checkCode(dialect_.codes(i), places_.below("codes", i));
        for (int i = 0; i < dialect_.units_size(); ++i) checkUnit(dialect_.units(i), places_.below("units", i));
        for (int i = 0; i < dialect_.unit_families_size(); ++i) checkFamily(i);
        checkUnitsThere();
        checkBareUnits();
        for (int i = 0; i < dialect_.recognise_size(); ++i) checkRecognition(i);
        for (int i = 0; i < dialect_.not_charted_size(); ++i) checkNotCharted(i);
        if (dialect_.has_alarm_lines()) checkAlarms(dialect_.alarm_lines(), places_.below("alarm_lines"));
    }

private:
    void checkBase(const std::string& name, int index) {
        const auto base = std::ranges::find(bases_, name, &wire::Dialect::name);
        if (base == bases_.end()) {
            findings_.add(places_.at("extends", index), "dialect, extends", "there is no dialect \"" + name + '"');
            return;
        }
        for (const wire::UnitMapping& unit : base->units) {
            const int vital = int(toV1(unit.vital));
            measurable_.insert(vital);
            if (unit.scale != 1.0 || unit.offset != 0.0) converted_.insert(vital);
            if (unit.unit.empty()) bare_.insert_or_assign(vital, places_.at("extends", index));
        }
    }

    void checkWhole() {
        if (dialect_.codes().empty()) findings_.add(places_.self(), "dialect, codes", "has none");
        if (dialect_.chartable_status().empty()) findings_.add(places_.self(), "dialect, chartable_status", "has none");
    }

    void checkCode(const v1::CodeMapping& mapping, const FieldPlaces& places) {
        const std::string who = "code \"" + mapping.code() + '"';
        if (mapping.code().empty()) findings_.add(places.at("code"), who + ", code", "is missing");
        checkVital(mapping.vital(), places.at("vital"), who);
        if (mapping.yields_to() != 0) checkVital(mapping.yields_to(), places.at("yields_to"), who, "yields_to");
        if (!isNewCode(mapping)) findings_.add(places.at("code"), who + ", code", "is mapped twice");
    }

    // The same code again is another only where both ask for a name, and not for the same.
    bool isNewCode(const v1::CodeMapping& mapping) {
        const std::string asked = lowerCase(mapping.name().empty() ? mapping.expect_name() : mapping.name());
        auto& others = codes_[{mapping.code(), mapping.system()}];
        const bool overlaps = !others.empty() && (asked.empty() || others.contains("") || others.contains(asked));
        others.insert(asked);
        return !overlaps;
    }

    void checkUnit(const v1::UnitMapping& mapping, const FieldPlaces& places) {
        const std::string who = "unit \"" + mapping.unit() + '"';
        checkVital(mapping.vital(), places.at("vital"), who);
        checkConversion(mapping.scale(), mapping.offset(), places, who);
        if ((mapping.scale() != 0 && mapping.scale() != 1) || mapping.offset() != 0) converted_.insert(mapping.vital());
        addUnit(mapping.vital(), mapping.unit(), places.at("unit"));
    }

    void checkFamily(int index) {
        const v1::UnitFamily& family = dialect_.unit_families(index);
        const FieldPlaces places = places_.below("unit_families", index);
        if (family.vitals().empty()) findings_.add(places.self(), "unit_families, vitals", "has none");
        for (int v = 0; v < family.vitals_size(); ++v) {
            const v1::Vital vital = static_cast<v1::Vital>(family.vitals(v));
            checkVital(vital, places.at("vitals", v), "unit_families");
            for (int i = 0; i < family.units_size(); ++i) addUnit(vital, family.units(i), places.at("units", i));
            if (family.bare()) addUnit(vital, "", places.at("bare"));
        }
        for (int i = 0; i < family.converted_size(); ++i) checkConverted(family, i, places.below("converted", i));
    }

    void checkConverted(const v1::UnitFamily& family, int index, const FieldPlaces& places) {
        const v1::ConvertedUnits& converted = family.converted(index);
        if (converted.units().empty()) findings_.add(places.self(), "converted, units", "has none");
        checkConversion(converted.scale(), converted.offset(), places, "converted");
        for (int v = 0; v < family.vitals_size(); ++v) {
            converted_.insert(family.vitals(v));
            for (int i = 0; i < converted.units_size(); ++i) {
                addUnit(static_cast<v1::Vital>(family.vitals(v)), converted.units(i), places.at("units", i));
            }
        }
    }

    void checkConversion(double scale, double offset, const FieldPlaces& places, const std::string& who) {
        if (!std::isfinite(scale) || scale < 0) {
            findings_.add(places.at("scale"), who + ", scale", "must be a number above 0");
        }
        if (!std::isfinite(offset)) findings_.add(places.at("offset"), who + ", offset", "is no number");
    }

    void addUnit(v1::Vital vital, const std::string& unit, TextPlace at) {
        measurable_.insert(vital);
        if (unit.empty()) bare_.insert_or_assign(int(vital), at);
        if (units_.emplace(vital, lowerCase(unit)).second) return;
        findings_.add(at, "unit \"" + unit + "\", unit", "is mapped twice for this vital");
    }

    void checkVital(v1::Vital vital, TextPlace at, const std::string& who, const std::string& field = "vital") {
        if (!known(vital)) findings_.add(at, who + ", " + field, "is missing");
        if (vital != v1::RATE) return;
        findings_.add(at, who + ", " + field, "RATE is derived: use HEART_RATE or PULSE_RATE");
    }

    // Where the same vital also comes in a unit that is converted, a number alone may be in either.
    void checkBareUnits() {
        for (const auto& [vital, at] : bare_) {
            if (!converted_.contains(vital)) continue;
            findings_.add(at, "unit \"\"",
                          "a " + v1::Vital_Name(static_cast<v1::Vital>(vital)) +
                              " without a unit may be in one that is converted here");
        }
    }

    // A vital without any unit could never be charted.
    void checkUnitsThere() {
        std::set<int> reported;
        for (int i = 0; i < dialect_.codes_size(); ++i) {
            const v1::Vital vital = dialect_.codes(i).vital();
            if (!known(vital) || measurable_.contains(vital) || !reported.insert(vital).second) continue;
            findings_.add(places_.below("codes", i).at("vital"), "code \"" + dialect_.codes(i).code() + "\", vital",
                          v1::Vital_Name(vital) + " has no units");
        }
    }

    void checkRecognition(int index) {
        const v1::Recognition& asks = dialect_.recognise(index);
        const bool asksAnything = asks.has_application() || asks.has_facility() || !asks.version().empty() ||
                                  !asks.systems().empty() || !asks.code().empty() || !asks.device().empty() ||
                                  !asks.address().empty();
        if (asksAnything) return;
        findings_.add(places_.below("recognise", index).self(), "recognise", "asks for nothing");
    }

    void checkNotCharted(int index) {
        const v1::NotCharted& entry = dialect_.not_charted(index);
        const FieldPlaces places = places_.below("not_charted", index);
        if (entry.codes().empty()) findings_.add(places.self(), "not_charted, codes", "has none");
        if (entry.reason().empty()) findings_.add(places.self(), "not_charted, reason", "is missing");
        for (int i = 0; i < entry.codes_size(); ++i) {
            const auto mapped = [&](const v1::CodeMapping& mapping) {
                return mapping.code() == entry.codes(i) &&
                       (entry.system().empty() || mapping.system() == entry.system());
            };
            if (std::ranges::none_of(dialect_.codes(), mapped)) continue;
            findings_.add(places.at("codes", i), "not_charted, code \"" + entry.codes(i) + '"',
                          "is mapped to a vital too");
        }
    }

    void checkAlarms(const v1::AlarmLines& lines, const FieldPlaces& places) {
        for (int i = 0; i < lines.priorities_size(); ++i) {
            const FieldPlaces below = places.below("priorities", i);
            if (lines.priorities(i).word().empty()) findings_.add(below.self(), "priorities, word", "is missing");
            if (!known(lines.priorities(i).priority()) || lines.priorities(i).priority() == 0) {
                findings_.add(below.self(), "priorities, priority", "is missing");
            }
        }
        for (int i = 0; i < lines.subjects_size(); ++i) {
            const FieldPlaces below = places.below("subjects", i);
            if (lines.subjects(i).word().empty()) findings_.add(below.self(), "subjects, word", "is missing");
            checkVital(lines.subjects(i).vital(), below.at("vital"), "subjects");
        }
    }

    const v1::Dialect& dialect_;
    std::span<const wire::Dialect> bases_;
    const FieldPlaces& places_;
    Findings& findings_;
    std::map<std::pair<std::string, std::string>, std::set<std::string>> codes_;  // and the names asked for
    std::set<std::pair<int, std::string>> units_;
    std::map<int, TextPlace> bare_;  // vitals that may come without a unit, here or in what is extended
    std::set<int> converted_;        // vitals that also come in units that are not theirs, here or in what is extended
    std::set<int> measurable_;       // vitals that have a unit, here or in what is extended
};

}  // namespace

void checkDialect(const v1::Dialect& dialect, std::span<const wire::Dialect> bases, const FieldPlaces& places,
                  Findings& findings) {
    DialectCheck{dialect, bases, places, findings}.run();
}

}  // namespace chairside::codec
