#include "simulators/monitor/dialect.h"

#include <string>

namespace chairside::sim {

const std::vector<DialectWords>& dialectWords() {
    static const std::vector<DialectWords> all = {
        {Dialect::Pcd01, "pcd01"},
        {Dialect::MindrayEgateway, "mindray-egateway"},
        {Dialect::MindrayPds, "mindray-pds"},
        {Dialect::PhilipsEfficia, "philips-efficia"},
        {Dialect::PhilipsPicix, "philips-picix"},
        {Dialect::GeBSeries, "ge"},
        {Dialect::Comen, "comen"},
        {Dialect::NihonKohden, "nihon-kohden"},
        {Dialect::Link, "link"},
    };
    return all;
}

Result<Dialect> dialectNamed(std::string_view name) {
    if (name == "hl7") return Dialect::Pcd01;
    std::string names;
    for (const DialectWords& words : dialectWords()) {
        if (words.name == name) return words.dialect;
        names += names.empty() ? "" : ", ";
        names += words.name;
    }
    return Error{"no protocol is called that (" + names + ")", std::string(name)};
}

std::string_view name(Dialect dialect) { return dialectWords()[static_cast<std::size_t>(dialect)].name; }

}  // namespace chairside::sim
