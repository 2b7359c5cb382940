#include "link/server/client_input.h"

#include <gmock/gmock.h>

namespace chairside::link {
namespace {

using testing::HasSubstr;

const ClientIdentity kFrom{"tool", "Ann", "10.0.0.7"};

v1::Command acknowledge() {
    v1::Command command;
    command.set_command_id("id-1");
    command.mutable_acknowledge()->set_occurrence("5-0");
    return command;
}

TEST(ReadCommand, TheActorIsAlwaysUnverified) {
    v1::Command command = acknowledge();
    EXPECT_EQ(readCommand(command, kFrom).value().actor, (Actor{"unverified:Ann", "tool"}));
    command.mutable_actor()->set_person("Bea");
    command.mutable_actor()->set_client("forged");
    EXPECT_EQ(readCommand(command, kFrom).value().actor, (Actor{"unverified:Bea", "tool"}));
    command.mutable_actor()->set_person("unverified:Bea");
    EXPECT_EQ(readCommand(command, kFrom).value().actor.person, "unverified:Bea");
}

TEST(ReadCommand, NamesWhatIsWrong) {
    v1::Command nobody = acknowledge();
    EXPECT_THAT(readCommand(nobody, {"tool", "", "p"}).error().where, HasSubstr("person"));
    v1::Command noId = acknowledge();
    noId.clear_command_id();
    EXPECT_THAT(readCommand(noId, kFrom).error().where, HasSubstr("command_id"));
    v1::Command longId = acknowledge();
    longId.set_command_id(std::string(65, 'x'));
    EXPECT_THAT(readCommand(longId, kFrom).error().what, HasSubstr("64"));
    v1::Command badOccurrence = acknowledge();
    badOccurrence.mutable_acknowledge()->set_occurrence("five");
    EXPECT_FALSE(readCommand(badOccurrence, kFrom).ok());
    v1::Command control = acknowledge();
    control.mutable_actor()->set_person("A\nB");
    EXPECT_THAT(readCommand(control, kFrom).error().what, HasSubstr("control"));
    v1::Command nothing;
    nothing.set_command_id("x");
    EXPECT_FALSE(readCommand(nothing, kFrom).ok());
}

TEST(ReadCommand, OnlyWhoPromisedToAnnunciateCanSayThatItDoes) {
    v1::Command command;
    command.set_command_id("id-1");
    command.mutable_annunciated()->set_occurrence("5-0");
    EXPECT_THAT(readCommand(command, {"watch", "", "p"}).error().what, HasSubstr("annunciates"));
    const auto read = readCommand(command, {"dashboard", "", "p", true});
    ASSERT_TRUE(read.ok()) << "nobody pressed anything, so no person is needed";
    EXPECT_EQ(read.value().actor.client, "dashboard");
}

TEST(ReadHello, WantsProtocolAndName) {
    v1::Hello hello;
    hello.set_protocol(1);
    hello.set_client("x");
    EXPECT_TRUE(readHello(hello, "p").ok());
    hello.set_client(std::string(129, 'x'));
    EXPECT_FALSE(readHello(hello, "p").ok());
    hello.set_client("x");
    hello.set_protocol(0);
    EXPECT_FALSE(readHello(hello, "p").ok());
}

}  // namespace
}  // namespace chairside::link
