// chairside-sim check: plays scenarios against a station and says which expectations it met.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace chairside::sim {

struct CheckArguments {
    std::vector<std::string> scenarios;
    std::string station = "127.0.0.1:7411";
    std::string mllp = "127.0.0.1:2575";
    bool stepped = false;
    bool json = false;
};

void addCheckOptions(CLI::App& command, CheckArguments& arguments);

// 0: every expectation was met; 1: one was not; 2: wrong option or scenario; 3: the station cannot be tested.
[[nodiscard]] int runCheck(const CheckArguments& arguments);

}  // namespace chairside::sim
