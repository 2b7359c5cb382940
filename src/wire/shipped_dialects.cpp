#include "wire/shipped_dialects.h"

#include <array>

#include "embedded/ihePcd01.h"

namespace chairside::wire {

std::span<const ShippedDialect> shippedDialects() {
    static const std::array all = {ShippedDialect{"ihe-pcd01", embedded::ihePcd01}};
    return all;
}

}  // namespace chairside::wire
