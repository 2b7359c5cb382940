#include "link/client/client.h"

#include <boost/asio/post.hpp>

#include "link/client/client_session.h"

namespace chairside::link {

Client::Client(boost::asio::io_context& io, ClientOptions options, ClientHandlers handlers)
    : session_(std::make_shared<Session>(io, std::move(options), std::move(handlers))) {}

Client::~Client() { session_->abandon(); }

void Client::start() { session_->start(); }
void Client::stop() { session_->stop(); }
bool Client::connected() const { return session_->connected(); }

void Client::request(v1::ClientFrame frame, OnAnswer answer, std::chrono::milliseconds limit) {
    session_->request(std::move(frame), std::move(answer), limit);
}

}  // namespace chairside::link
