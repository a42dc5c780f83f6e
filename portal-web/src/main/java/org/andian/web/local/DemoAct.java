package org.andian.web.local;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One act of the life that a demo's people have led before it began.
 *
 * @param no its number in that life
 * @param at its moment, null for the present
 * @param by login of who acts
 * @param of number of the act that made what this one deals with, null for none
 * @param and number of one more such act, null for none
 * @param with what else is to be said, as the kind demands
 */
public record DemoAct(
        long no, Instant at, String by, Kind kind, Long of, Long and, List<Said> with) {

    /** What is done. */
    public enum Kind {
        MARK,
        REGISTER,
        MERGE,
        PHOTO,
        PLAN,
        PROVE,
        PASS,
        SEND_BACK,
        ASK_TIME,
        GRANT_TIME,
        REFUSE_TIME,
        URGE,
        TRANSFER,
        RECEIPT,
        ANSWER,
        ORDER,
        SERVE,
        READ,
        RISK,
        FIRE,
        CREDIT,
        CREDIT_ACT,
        WARN,
        WITHDRAW,
        CONTACT,
        PARTY,
        DUTY,
        HAND_OVER,
        TAKE_OVER,
        CALENDAR,
        CALL,
        REMARK,
        ASSIGN,
        MAKE,
        DISMISS,
        WORK,
        WORK_STEP,
        QUALIFY,
        TRAIN,
        INSPECT,
        VISIT,
        PLAN_INSPECTIONS,
        PLAN_UNIT,
        PLAN_DRAW,
        PLAN_RELEASE,
        PATROL_POINT,
        PATROL_ROUTE,
        PATROL,
        PUBLICISE,
        PUBLISH,
        SEEM_MENDED,
        CLOSE,
        STOP,
        KEEP,
        RECOUNT,
        DOCUMENT
    }

    /** A word of the kind's own, and what is said of it. */
    public record Said(String name, String value) {}

    public DemoAct {
        with = with == null ? List.of() : with.stream().filter(Objects::nonNull).toList();
    }

    /** Null where nothing is said of it. */
    String text(String name) {
        return with.stream()
                .filter(said -> said.name().equals(name))
                .map(Said::value)
                .findFirst()
                .orElse(null);
    }

    String need(String name) {
        String text = text(name);
        if (text == null) {
            throw new IllegalArgumentException(
                    "Act " + no + ", which is to " + kind + ", does not say " + name + ".");
        }
        return text;
    }

    int number(String name) {
        return Integer.parseInt(need(name));
    }

    LocalDate day(String name) {
        return LocalDate.parse(need(name));
    }
}
