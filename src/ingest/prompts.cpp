#include "ingest/prompts.h"

#include "wire/hl7_time.h"
#include "wire/mllp_framer.h"

namespace chairside::ingest {
namespace {

using namespace std::chrono_literals;

// QRF-5.1 0&0 is the monitor asked itself; 5.2 is what is wanted (1 parameters, 3 physiological alarms, 4 technical
// alarms); 5.4 says all of it (1) or what 5.5 names (0, at most four ids each). Firmware is known that takes "all" and
// sends no periodic values, so what we can chart is named too.
constexpr const char* kWanted =
    "QRF|MON||||0&0^1^1^1^\r"
    "QRF|MON||||0&0^1^1^0^101&151&160&161\r"
    "QRF|MON||||0&0^1^1^0^162&170&171&172\r"
    "QRF|MON||||0&0^1^1^0^173&200&201&220\r"
    "QRF|MON||||0&0^3^1^1^\r"
    "QRF|MON||||0&0^4^1^1^\r";

}  // namespace

Prompts mindrayPdsPrompts(WallTime now) {
    const std::string at = wire::toHl7Time(now).substr(0, 14);
    const std::string query =
        "MSH|^~\\&|||||||QRY^R02|1203|P|2.3.1\rQRD|" + at + "|R|I|Q" + at.substr(8) + "|||||RES\r" + kWanted;
    return {.query = wire::frameMllp(query),
            .againAfter = 3s,
            .echo = wire::frameMllp("MSH|^~\\&|||||||ORU^R01|106|P|2.3.1|\r"),
            .echoEach = 1s};
}

}  // namespace chairside::ingest
