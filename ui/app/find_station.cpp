#include "ui/app/find_station.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <vector>

namespace chairside::ui {

namespace {

const std::string kOption = "--listen-link";
const std::string kUsual = "127.0.0.1:7411";

std::vector<std::string> argumentsOf(const std::filesystem::path& process) {
    std::ifstream file(process / "cmdline", std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    std::vector<std::string> arguments(1);
    for (const char c : bytes) {
        if (c == '\0')
            arguments.emplace_back();
        else
            arguments.back().push_back(c);
    }
    arguments.pop_back();
    return arguments;
}

bool isProcess(const std::filesystem::path& path) {
    const std::string name = path.filename().string();
    return !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

bool isConfigured(const std::vector<std::string>& arguments) {
    return std::any_of(arguments.begin(), arguments.end(),
                       [](const std::string& a) { return a.rfind("--config", 0) == 0; });
}

std::optional<std::string> linkSaid(const std::vector<std::string>& arguments) {
    std::string said = isConfigured(arguments) ? std::string() : kUsual;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == kOption && i + 1 < arguments.size()) said = arguments[i + 1];
        if (arguments[i].rfind(kOption + "=", 0) == 0) said = arguments[i].substr(kOption.size() + 1);
    }
    const bool unknown = said.empty() || said.substr(said.find_last_of(':') + 1) == "0";
    if (unknown) return std::nullopt;
    return said;
}

}  // namespace

std::optional<std::string> linkOfRunningStation(const std::filesystem::path& proc) {
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator(proc, failed)) {
        if (!isProcess(entry.path())) continue;
        const std::vector<std::string> arguments = argumentsOf(entry.path());
        const bool station =
            !arguments.empty() && std::filesystem::path(arguments.front()).filename() == "chairside-station";
        if (!station) continue;
        if (const auto link = linkSaid(arguments); link.has_value()) return link;
    }
    return std::nullopt;
}

}  // namespace chairside::ui
