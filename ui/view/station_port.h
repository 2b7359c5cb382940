// What the station's model needs of a link: to ask, and to be answered on the GUI thread.
#pragma once

#include <functional>

#include "base/result.h"
#include "chairside/v1/link.pb.h"

namespace chairside::ui {

class StationPort {
public:
    using Answer = std::function<void(const Result<v1::StationFrame>&)>;
    virtual ~StationPort() = default;
    // GUI thread. `answer` runs once on the GUI thread: the station's frame, or why none came.
    virtual void request(v1::ClientFrame frame, Answer answer) = 0;
};

}  // namespace chairside::ui
