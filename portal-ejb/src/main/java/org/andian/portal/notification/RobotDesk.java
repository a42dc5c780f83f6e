package org.andian.portal.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

/**
 * Door: the robots of the messengers' groups that are told of alarms, for the system administrator.
 * Addresses and secrets go in and never come out.
 */
@Stateless
public class RobotDesk {

    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_SECRET = 300;
    private static final int SHORTEST_SECRET = 10;
    private static final int MILLI = 1000;

    /**
     * What is set of one.
     *
     * @param host where its address leads, null while none is set
     */
    public record Setting(Robot robot, String host, int costMilli) {}

    @Inject private RobotSettings settings;

    @Inject @Any private Instance<RobotCarrier> carriers;

    @Inject private Audit audit;

    public Setting setting(Scope scope, Robot robot) {
        scope.require(Role::mayConfigure, "read how messages are sent");
        return new Setting(robot, settings.host(robot).orElse(null), settings.costMilli(robot));
    }

    /**
     * @param address null keeps the one there is, with its secret
     * @param secret of the address; not looked at for a robot that signs nothing
     * @param costMilli of one message, in thousandths of a yuan
     * @throws Refusal ADDRESS_OF_SYSTEM, TEMPLATE, SECRET, COST, NO_ROBOT
     */
    public void set(Scope scope, Robot robot, String address, String secret, int costMilli) {
        scope.require(Role::mayConfigure, "set how messages are sent");
        if (costMilli < 0 || costMilli > SmsTemplate.MOST_COST_MILLI) {
            throw new Refusal(NotificationReason.COST, SmsTemplate.MOST_COST_MILLI / MILLI);
        }
        if (address == null) {
            if (secret != null || !settings.isSet(robot)) {
                throw new Refusal(NotificationReason.ADDRESS_OF_SYSTEM);
            }
            settings.saveCost(robot, costMilli, scope.login());
        } else {
            requireGood(robot, address, secret);
            settings.save(
                    robot, new RobotSettings.Reached(address, secret, costMilli), scope.login());
        }
        audit.done(scope.login(), "robot.set", object(robot), settings.host(robot).orElse(null));
    }

    /** It is told no more. */
    public void switchOff(Scope scope, Robot robot) {
        scope.require(Role::mayConfigure, "set how messages are sent");
        settings.forget(robot, scope.login());
        audit.done(scope.login(), "robot.off", object(robot), null);
    }

    /**
     * Has it say something at once, past the outbox, so that the answer can be shown.
     *
     * @throws Refusal NO_ROBOT
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public MessageChannels.Trial test(Scope scope, Robot robot, String text) {
        scope.require(Role::mayConfigure, "send a test message");
        RobotSettings.Reached reached =
                settings.find(robot).orElseThrow(() -> new Refusal(NotificationReason.NO_ROBOT));
        MessageChannels.Trial trial = tried(robot, reached, text);
        audit.done(scope.login(), "robot.test", object(robot), trial.failure());
        return trial;
    }

    private MessageChannels.Trial tried(Robot robot, RobotSettings.Reached reached, String text) {
        RobotCarrier carrier =
                carriers.stream()
                        .filter(one -> one.kind().equals(robot.kind()))
                        .findFirst()
                        .orElseThrow();
        try {
            return new MessageChannels.Trial(carrier.send(reached, text), null);
        } catch (NotSent e) {
            return new MessageChannels.Trial(null, e.getMessage());
        }
    }

    private static void requireGood(Robot robot, String address, String secret) {
        WebCall.checked(address);
        if (address.length() > LONGEST_ADDRESS) {
            throw new Refusal(NotificationReason.TEMPLATE, LONGEST_ADDRESS);
        }
        if (robot.isSigned() && (secret == null || secret.length() < SHORTEST_SECRET)) {
            throw new Refusal(NotificationReason.SECRET, SHORTEST_SECRET);
        }
        if (secret != null && secret.length() > LONGEST_SECRET) {
            throw new Refusal(NotificationReason.TEMPLATE, LONGEST_SECRET);
        }
    }

    private static String object(Robot robot) {
        return "robot " + robot.name();
    }
}
