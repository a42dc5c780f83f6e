package org.andian.portal.notification;

import jakarta.enterprise.context.Dependent;

import org.andian.portal.setting.RoomSettings;
import org.andian.portal.setting.Setting;
import org.andian.portal.setting.Unit;

import java.util.ArrayList;
import java.util.List;

/** The mail server; its parts belong together and are set on a page of their own. */
@Dependent
class MailKeys implements RoomSettings {

    private static final String PAGE = "/notification/delivery.xhtml";

    static final Setting<String> URL = Setting.text("smtp.url").onPage(PAGE);
    static final Setting<String> FROM = Setting.text("smtp.from").onPage(PAGE);
    static final Setting<String> USER = Setting.text("smtp.user").onPage(PAGE);
    static final Setting<String> PASSWORD = Setting.text("smtp.password").onPage(PAGE).asSecret();

    static final Setting<Integer> SENT_DAYS =
            Setting.whole("notification.sentDays", Unit.DAYS, 365, 30, 3650);

    @Override
    public List<Setting<?>> settings() {
        List<Setting<?>> all = new ArrayList<>(ChannelKeys.ALL);
        all.addAll(RobotKeys.ALL);
        all.addAll(PushKeys.ALL);
        all.addAll(0, List.of(URL, FROM, USER, PASSWORD, SENT_DAYS));
        return List.copyOf(all);
    }
}
