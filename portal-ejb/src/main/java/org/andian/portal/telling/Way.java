package org.andian.portal.telling;

import org.andian.portal.outbox.Mail;

/** How a message reaches a person. */
public enum Way {
    INBOX(null),
    MAIL(Mail.KIND),
    SMS("sms"),
    /** a group's robot, as the next two: it hears of what a step tells and stands for nobody */
    WECOM("wecom"),
    DINGTALK("dingtalk"),
    FEISHU("feishu"),
    /** in the browsers of whose inbox has it, never without that */
    PUSH("push"),
    /** another system, told of each alarm and of no person */
    HOOK("hook"),
    /** nobody is known whom one could tell */
    NONE(null);

    private final String kind;

    Way(String kind) {
        this.kind = kind;
    }

    /** In the outbox; null for what does not leave the portal. */
    public String kind() {
        return kind;
    }

    /** Whether a step may name it. */
    public boolean isChosen() {
        return isPersonal() || isRobot();
    }

    /** Whether it leads to a person. */
    public boolean isPersonal() {
        return this == INBOX || this == MAIL || this == SMS;
    }

    /** Whether it leads to a messenger's group. */
    public boolean isRobot() {
        return this == WECOM || this == DINGTALK || this == FEISHU;
    }
}
