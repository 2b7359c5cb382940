#include "tools/station_call.h"

#include <unistd.h>

#include <array>

namespace chairside::tools {

std::string clientName() {
    std::array<char, 65> host{};
    if (gethostname(host.data(), host.size() - 1) != 0) return "chairsidectl";
    return std::string("chairsidectl@") + host.data();
}

StationCall::StationCall(const StationAddress& station) : station_(station) {}

Outcome StationCall::connect() {
    if (client_) {
        if (lost_) return *lost_;
        return Done{};
    }
    link::ClientOptions options;
    options.host = station_.host;
    options.port = station_.port;
    options.client = clientName();
    options.person = station_.person;
    options.subscribe = false;
    options.reconnect = false;
    options.silenceMax = std::chrono::seconds{10};  // patient: nothing is shown meanwhile
    link::ClientHandlers handlers;
    handlers.lost = [this](const Error& why) { lost_ = why; };
    client_ = std::make_unique<link::Client>(io_, options, std::move(handlers));
    client_->start();
    while (!client_->connected() && !lost_ && io_.run_one() > 0) {}
    if (client_->connected()) return Done{};
    const std::string where = station_.host + ":" + std::to_string(station_.port);
    return Error{"no station at " + where + (lost_ ? ": " + lost_->what : ""), ""};
}

Result<v1::StationFrame> StationCall::ask(v1::ClientFrame question) {
    unanswered_ = true;
    if (const Outcome there = connect(); !there) return there.error();
    std::optional<Result<v1::StationFrame>> reply;
    const auto late = std::chrono::steady_clock::now() + kLimit;
    client_->request(
        std::move(question), [&reply](const Result<v1::StationFrame>& frame) { reply = frame; }, kLimit);
    while (!reply && io_.run_one() > 0) {}
    if (!reply) return Error{"the station was lost", ""};
    unanswered_ = !reply->ok() && (!client_->connected() || std::chrono::steady_clock::now() >= late);
    return *std::move(reply);
}

Result<v1::Snapshot> StationCall::askSnapshot() {
    v1::ClientFrame question;
    question.mutable_snapshot_request();
    auto reply = ask(std::move(question));
    if (!reply) return reply.error();
    if (!reply.value().has_snapshot()) return Error{"the station answered something else", ""};
    return std::move(*reply.value().mutable_snapshot());
}

}  // namespace chairside::tools
