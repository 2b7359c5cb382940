// What is demanded of a session protocol before it is used. Any thread.
#pragma once

#include "chairside/v1/session.pb.h"
#include "codec/text_file.h"

namespace chairside::codec {

// Names there and short; each number inside what is believable and in order (a nurse's limit inside the prescriber's,
// the shortest plan not longer than the usual one); checks at least every hour and blood pressure in each phase from
// infusing to ready; criteria named once, with what they need.
void checkProtocol(const v1::SessionProtocol& protocol, const FieldPlaces& places, Findings& findings);

}  // namespace chairside::codec
