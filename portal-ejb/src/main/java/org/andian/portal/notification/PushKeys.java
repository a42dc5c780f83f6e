package org.andian.portal.notification;

import org.andian.portal.setting.Setting;
import org.andian.portal.setting.Settings;

import java.util.List;
import java.util.Optional;

/** What Web Push needs: the portal's own key, and whose services may be called. */
public final class PushKeys {

    private static final String PAGE = "/notification/channels.xhtml";

    /** Public and private key, a dot between, sealed; made when it is first needed. */
    public static final Setting<String> KEY = Setting.text("push.key").asSecret().onPage(PAGE);

    /** Names of hosts, blanks between; one that begins with a dot stands for all below it. */
    public static final Setting<String> HOSTS = Setting.text("push.hosts").onPage(PAGE);

    /** Whom a browser's maker may ask about what the portal sends. */
    public static final Setting<String> CONTACT = Setting.text("push.contact").onPage(PAGE);

    static final List<Setting<?>> ALL = List.of(KEY, HOSTS, CONTACT);

    private PushKeys() {}

    /** Whom one may ask: who was named for that, else the sender of the portal's mail. */
    public static Optional<String> contact(Settings settings) {
        return settings.find(CONTACT).or(() -> MailSettings.sender(settings));
    }
}
