// Looks at this process's own end of a TCP connection, which the code under test holds, from outside.
#pragma once

#include <gtest/gtest.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <cstdint>

namespace chairside {

inline std::uint16_t portOf(int socket, int (*nameOf)(int, sockaddr*, socklen_t*)) {
    sockaddr_in name{};
    socklen_t size = sizeof name;
    const bool named = nameOf(socket, reinterpret_cast<sockaddr*>(&name), &size) == 0 && name.sin_family == AF_INET;
    return named ? ntohs(name.sin_port) : 0;
}

// This process's end of a connection; -1: there is none.
inline int endOf(std::uint16_t localPort, std::uint16_t peerPort) {
    for (int socket = 0; socket < 1024; ++socket) {
        if (portOf(socket, getsockname) == localPort && portOf(socket, getpeername) == peerPort) return socket;
    }
    return -1;
}

inline int optionOf(int socket, int level, int name) {
    int value = -1;
    socklen_t size = sizeof value;
    EXPECT_EQ(getsockopt(socket, level, name, &value, &size), 0);
    return value;
}

}  // namespace chairside
