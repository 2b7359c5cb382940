// A link that sends nothing: keeps what was asked, to be answered by the test.
#pragma once

#include <vector>

#include "ui/view/station_port.h"

namespace chairside::ui {

struct FakePort : StationPort {
    std::vector<v1::ClientFrame> sent;
    std::vector<Answer> answers;
    void request(v1::ClientFrame frame, Answer answer) override {
        sent.push_back(std::move(frame));
        answers.push_back(std::move(answer));
    }
    [[nodiscard]] std::vector<v1::Command> commands() const {
        std::vector<v1::Command> found;
        for (const v1::ClientFrame& frame : sent) {
            if (frame.has_command()) found.push_back(frame.command());
        }
        return found;
    }
};

}  // namespace chairside::ui
