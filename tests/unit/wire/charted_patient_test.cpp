#include "wire/charted_patient.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/wire/mapping_test_support.h"

namespace chairside::wire {
namespace {

using test::kHeader;
using test::mapped;
using test::values;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(SeveralPatients, ASecondPatientIsNotChartedOnTheFirst) {
    std::string bytes{kHeader};
    bytes +=
        "OBX|1|NM|150456^S^MDC|1|97|%|||||R\rPID|||X2\rPV1||U|I^^CHAIR-4\rOBR|2\rOBX|1|NM|"
        "147842^H^MDC|1|60|264864|||||R\r";
    const auto message = mapped(bytes);
    EXPECT_THAT(values(message), ElementsAre("SPO2 97"));
    ASSERT_EQ(message.unmapped.size(), 1u);
    EXPECT_EQ(message.unmapped[0].reason, "belongs to another patient of the same message");
    EXPECT_EQ(message.monitor.bed, "CHAIR-3");
}

// Of several patients in one message: who is charted, from where, and how many lines are left as another's.
struct PatientsRow {
    const char* what;
    const char* body;
    const char *bed, *device;
    std::vector<std::string> charted;
    std::size_t others;
};

const PatientsRow kPatientsRows[] = {
    {"the first has no line",
     "PID|||A\rPV1||I|W^^3\rOBR|1\rPID|||B\rPV1||I|W^^4\rOBR|2\rOBX||NM|150456||84|%|||||R",
     "4",
     "",
     {"SPO2 84"},
     0},
    {"the first has no bed",
     "PID|||A\rOBR|1\rOBX||NM|150456||97|%|||||R\rPID|||B\rPV1||I|W^^4\rOBR|2\rOBX||NM|150456||84|%|||||R",
     "",
     "",
     {"SPO2 97"},
     1},
    {"the first has no device id",
     "PID|||A\rPV1||I|W^^3\rOBX||NM|150456||97|%|||||R\rPID|||B\rPV1||I|W^^4\rOBX||NM|150456||84|%|||||R|||||||"
     "0000DEAD",
     "3",
     "",
     {"SPO2 97"},
     1},
    {"the one without a line has an order",
     "PID|||A\rPV1||I|W^^3\rORC||||||||||||||||||CN92390246\rPID|||B\rPV1||I|W^^4\rOBX||NM|150456||84|%|||||R",
     "4",
     "",
     {"SPO2 84"},
     0},
    {"a bed without a line",
     "PV1||I|W^^3\rOBR|1\rPV1||I|W^^4\rOBR|2\rOBX||NM|150456||84|%|||||R",
     "4",
     "",
     {"SPO2 84"},
     0},
    {"the bed before the patient",
     "PV1||I|W^^3\rPID|||A\rOBX||NM|150456||97|%|||||R\rPV1||I|W^^4\rPID|||B\rOBX||NM|150456||84|%|||||R",
     "3",
     "",
     {"SPO2 97"},
     1},
    {"the same again before each OBR",
     "PID|||A||DOE^JANE\rPV1||I|W^^3\rOBR|1\rOBX||NM|150456||97|%|||||R\rPID|||A||DOE^JANE\rPV1||I|W^^3\rOBR|2\r"
     "OBX||NM|150021||190|mmHg|||||R",
     "3",
     "",
     {"SPO2 97", "NIBP_SYSTOLIC 190"},
     0},
    {"the same bed again",
     "PV1||I|W^^3\rOBX||NM|150456||97|%|||||R\rPV1||I|W^^3\rOBX||NM|150021||190|mmHg|||||R",
     "3",
     "",
     {"SPO2 97", "NIBP_SYSTOLIC 190"},
     0},
    {"nobody's name, the same bed",
     "PID|||^^^H^PI\rPV1||I|W^^3\rOBX||NM|150456||97|%|||||R\rPID|||^^^H^PI\rPV1||I|W^^3\rOBX||NM|150021||190|mmHg|||||"
     "R",
     "3",
     "",
     {"SPO2 97", "NIBP_SYSTOLIC 190"},
     0},
    {"nobody's name, no bed: who knows",
     "PID|||^^^H^PI\rPV1||I|W^R\rOBX||NM|150456||97|%|||||R\rPID|||^^^H^PI\rPV1||I|W^R\rOBX||NM|150456||84|%|||||R",
     "",
     "",
     {"SPO2 97"},
     1},
    {"the same name in another bed",
     "PID|||A\rPV1||I|W^^3\rOBX||NM|150456||97|%|||||R\rPID|||A\rPV1||I|W^^4\rOBX||NM|150456||84|%|||||R",
     "3",
     "",
     {"SPO2 97"},
     1},
    {"another name in the same bed",
     "PID|||A\rPV1||I|W^^3\rOBX||NM|150456||97|%|||||R\rPID|||B\rPV1||I|W^^3\rOBX||NM|150456||84|%|||||R",
     "3",
     "",
     {"SPO2 97"},
     1},
    {"the first again after another",
     "PID|||A\rPV1||I|W^^3\rOBX||NM|150456||97|%|||||R\rPID|||B\rPV1||I|W^^4\rOBX||NM|150456||84|%|||||R\r"
     "PID|||A\rPV1||I|W^^3\rOBX||NM|147842||60||||||R",
     "3",
     "",
     {"SPO2 97", "HEART_RATE 60"},
     1},
};

TEST(SeveralPatients, ChartsThePatientOfTheFirstLineInTheirOwnBed) {
    for (const PatientsRow& row : kPatientsRows) {
        SCOPED_TRACE(row.what);
        const auto message = mapped(std::string{"MSH|^~\\&|A|B|||20260115143005+0000||ORU^R01|7|P|2.6\r"} + row.body);
        EXPECT_EQ(message.monitor, (MonitorIdentity{row.bed, row.device, "10.0.0.7"}));
        EXPECT_EQ(values(message), row.charted);
        EXPECT_EQ(message.unmapped.size(), row.others);
        for (const Unmapped& item : message.unmapped) {
            EXPECT_EQ(item.reason, "belongs to another patient of the same message");
        }
    }
}
}  // namespace
}  // namespace chairside::wire
