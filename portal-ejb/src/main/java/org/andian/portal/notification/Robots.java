package org.andian.portal.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.outbox.Carrier;

/** Carrier and courier of each messenger, so that one that does not answer keeps back no other. */
final class Robots {

    private Robots() {}

    /** Takes messages to a WeCom group. */
    @ApplicationScoped
    static class WeComCarrier extends RobotCarrier {
        WeComCarrier() {
            super(Robot.WECOM);
        }
    }

    /** Takes messages to a DingTalk group. */
    @ApplicationScoped
    static class DingTalkCarrier extends RobotCarrier {
        DingTalkCarrier() {
            super(Robot.DINGTALK);
        }
    }

    /** Takes messages to a Feishu group. */
    @ApplicationScoped
    static class FeishuCarrier extends RobotCarrier {
        FeishuCarrier() {
            super(Robot.FEISHU);
        }
    }

    /** Sends what is for WeCom on its way. */
    @ApplicationScoped
    static class WeComCourier extends Courier {

        @Inject private WeComCarrier carrier;

        WeComCourier() {
            super("notification.wecom");
        }

        @Override
        Carrier carrier() {
            return carrier;
        }
    }

    /** Sends what is for DingTalk on its way. */
    @ApplicationScoped
    static class DingTalkCourier extends Courier {

        @Inject private DingTalkCarrier carrier;

        DingTalkCourier() {
            super("notification.dingtalk");
        }

        @Override
        Carrier carrier() {
            return carrier;
        }
    }

    /** Sends what is for Feishu on its way. */
    @ApplicationScoped
    static class FeishuCourier extends Courier {

        @Inject private FeishuCarrier carrier;

        FeishuCourier() {
            super("notification.feishu");
        }

        @Override
        Carrier carrier() {
            return carrier;
        }
    }
}
