#include "tools/command_call.h"

#include <chrono>
#include <iostream>
#include <random>

#include "tools/exit_code.h"
#include "tools/json_line.h"
#include "tools/table.h"

namespace chairside::tools {
namespace {

// A UUIDv7: the time in front, so that ids sort as they were made; the rest is chance.
std::string newCommandId() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto ms = static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
    std::random_device chance;
    char text[40];
    std::snprintf(text, sizeof text, "%08x-%04x-7%03x-%04x-%08x%04x", unsigned(ms >> 16), unsigned(ms & 0xffff),
                  chance() & 0xfffu, 0x8000u | (chance() & 0x3fffu), unsigned(chance()), chance() & 0xffffu);
    return text;
}

std::string outcomeForPeople(v1::CommandOutcome outcome) {
    switch (static_cast<int>(outcome)) {
        case v1::SAVED: return "saved";
        case v1::APPLIED_NOT_SAVED: return "applied, not saved yet";
        case v1::REFUSED: return "refused";
    }
    return "not understood";
}

void printOutcome(const Output& output, const char* subjectKey, const std::string& subject,
                  const v1::CommandResult& result) {
    if (output.json) {
        JsonLine line;
        line.text(subjectKey, subject).text("outcome", v1::CommandOutcome_Name(result.outcome()));
        std::cout << line.textOrNull("reason", result.reason()).str() << '\n';
        return;
    }
    std::cout << printable(subject) << ": " << outcomeForPeople(result.outcome());
    if (!result.reason().empty()) std::cout << " (" << printable(result.reason()) << ")";
    std::cout << '\n';
}

}  // namespace

int giveCommand(const StationAddress& station, const Output& output, v1::Command command, const char* subjectKey,
                const std::string& subject) {
    StationCall call{station};
    v1::ClientFrame question;
    command.set_command_id(newCommandId());
    command.mutable_actor()->set_person(station.person);
    *question.mutable_command() = std::move(command);
    const auto reply = call.ask(std::move(question));
    if (!reply) return explain(call, reply.error());
    const v1::CommandResult& result = reply.value().command_result();
    printOutcome(output, subjectKey, subject, result);
    const bool done = result.outcome() == v1::SAVED || result.outcome() == v1::APPLIED_NOT_SAVED;
    if (done) return kDone;
    std::cerr << "chairsidectl: refused: " << printable(result.reason()) << '\n';
    return kRefused;
}

}  // namespace chairside::tools
