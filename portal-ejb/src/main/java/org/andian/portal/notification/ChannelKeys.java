package org.andian.portal.notification;

import org.andian.portal.setting.Setting;
import org.andian.portal.setting.Unit;

import java.util.List;

/** How short messages are sent, and which other system is told; set on a page of their own. */
final class ChannelKeys {

    private static final String PAGE = "/notification/channels.xhtml";

    static final Setting<String> SMS_URL = Setting.text("sms.url").onPage(PAGE);
    static final Setting<String> SMS_METHOD = Setting.text("sms.method").onPage(PAGE);
    static final Setting<String> SMS_HEADERS = Setting.text("sms.headers").onPage(PAGE);
    static final Setting<String> SMS_BODY = Setting.text("sms.body").onPage(PAGE);
    static final Setting<String> SMS_SUCCESS_PATH = Setting.text("sms.successPath").onPage(PAGE);
    static final Setting<String> SMS_SUCCESS_TEXT = Setting.text("sms.successText").onPage(PAGE);
    static final Setting<Integer> SMS_COST =
            Setting.whole("sms.costMilli", Unit.NONE, 0, 0, SmsTemplate.MOST_COST_MILLI)
                    .onPage(PAGE);
    static final Setting<String> SMS_SECRET = Setting.text("sms.secret").asSecret().onPage(PAGE);
    static final Setting<String> HOOK_URL = Setting.text("hook.url").onPage(PAGE);
    static final Setting<String> HOOK_SECRET = Setting.text("hook.secret").asSecret().onPage(PAGE);

    static final List<Setting<?>> ALL =
            List.of(
                    SMS_URL,
                    SMS_METHOD,
                    SMS_HEADERS,
                    SMS_BODY,
                    SMS_SUCCESS_PATH,
                    SMS_SUCCESS_TEXT,
                    SMS_COST,
                    SMS_SECRET,
                    HOOK_URL,
                    HOOK_SECRET);

    private ChannelKeys() {}
}
