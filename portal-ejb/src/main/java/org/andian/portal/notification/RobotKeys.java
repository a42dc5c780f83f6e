package org.andian.portal.notification;

import org.andian.portal.setting.Setting;
import org.andian.portal.setting.Unit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How each robot is reached; its address holds what lets one speak in the group. */
final class RobotKeys {

    private static final String PAGE = "/notification/channels.xhtml";

    /**
     * The settings of one.
     *
     * @param host where its address leads, which may be shown
     */
    record Keys(
            Setting<String> url,
            Setting<String> host,
            Setting<String> secret,
            Setting<Integer> costMilli) {

        private static Keys of(Robot robot) {
            return new Keys(
                    Setting.text(robot.kind() + ".url").asSecret().onPage(PAGE),
                    Setting.text(robot.kind() + ".host").onPage(PAGE),
                    Setting.text(robot.kind() + ".secret").asSecret().onPage(PAGE),
                    Setting.whole(
                                    robot.kind() + ".costMilli",
                                    Unit.NONE,
                                    0,
                                    0,
                                    SmsTemplate.MOST_COST_MILLI)
                            .onPage(PAGE));
        }

        private Stream<Setting<?>> all(boolean isSigned) {
            return isSigned
                    ? Stream.of(url, host, secret, costMilli)
                    : Stream.of(url, host, costMilli);
        }
    }

    private static final List<Keys> BY_ROBOT = Arrays.stream(Robot.values()).map(Keys::of).toList();

    static final List<Setting<?>> ALL =
            Arrays.stream(Robot.values())
                    .flatMap(robot -> of(robot).all(robot.isSigned()))
                    .<Setting<?>>map(setting -> setting)
                    .toList();

    private RobotKeys() {}

    static Keys of(Robot robot) {
        return BY_ROBOT.get(robot.ordinal());
    }
}
