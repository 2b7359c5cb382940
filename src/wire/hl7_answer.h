// Which answers a message is owed, and their bytes: original and enhanced acknowledgement mode, answers to queries.
// Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "wire/hl7_ack.h"
#include "wire/hl7_message.h"

namespace chairside::wire {

struct AnswersAsked {
    bool commit = false;       // CA, CE, CR
    bool application = false;  // AA, AE, AR, or the answer to a query
    bool operator==(const AnswersAsked&) const = default;
};

// HL7 v2.6, 2.9.2: MSH-15 asks for the commit acknowledgement, MSH-16 for the application's (AL always, NE never, ER on
// error, SU on success). Where MSH-16 says nothing and no commit is due, or MSH-15 says nothing and MSH-16 NE: original
// mode, which is the application acknowledgement alone (monitors without an answer stop or send again). Only NE in both
// is never answered. A query always gets its answer. After a commit error nothing follows.
[[nodiscard]] AnswersAsked answersAsked(const Hl7Message& message, AckCode code);

// The answers owed to the message that begins with these lines, not framed, in order. Ids are echoed byte for byte. A
// query (QRY, QBP) is answered that nobody is found: this station knows no patients.
[[nodiscard]] std::vector<std::string> buildAnswers(const Hl7Message& to, const Ack& ack);

// What of a message its answer needs: MSH, and the query's own lines.
[[nodiscard]] std::string linesForAnswer(const Hl7Message& message);

}  // namespace chairside::wire
