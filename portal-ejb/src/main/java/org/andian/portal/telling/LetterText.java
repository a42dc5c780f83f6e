package org.andian.portal.telling;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

/** A message as it stands in the outbox for those who carry it by other ways than mail. */
final class LetterText {

    private LetterText() {}

    /**
     * @param address empty where the way knows by itself whereto
     * @return JSON
     */
    static String of(
            MessageWriter.Cause cause,
            Recipient to,
            Way way,
            String address,
            AlarmWording.Words words) {
        AlarmFacts alarm = cause.alarm();
        JsonObjectBuilder text =
                Json.createObjectBuilder()
                        .add("to", shown(to, way, address))
                        .add("subject", words.subject())
                        .add("text", words.text())
                        .add("alarm", alarm.id())
                        .add("occasion", cause.why().occasion().name())
                        .add("severity", alarm.severity().name())
                        .add("kind", alarm.kind().name())
                        .add("device", alarm.deviceNo())
                        .add("circuit", alarm.circuit())
                        .add("raisedAt", alarm.raisedAt().toString());
        if (way == Way.PUSH) {
            text.add("account", to.accountId());
            text.add("list", cause.why().occasion() == Occasion.ON_DUTY);
        }
        if (alarm.premises() != null) {
            text.add("premises", alarm.premises());
        }
        if (alarm.worst() != null) {
            text.add("value", alarm.worst());
        }
        return text.build().toString();
    }

    private static String shown(Recipient to, Way way, String address) {
        if (way == Way.HOOK) {
            return "webhook";
        }
        return address.isEmpty() ? to.who() : address;
    }
}
