package org.andian.portal.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What a node is told by its environment before it starts: shown, never changed here.
 *
 * @param usual what holds when it is not given; empty for nothing
 * @param isSecret only told whether it is given
 * @param zh what it does
 * @param en the same in English
 */
public record EnvironmentSetting(
        String name, String usual, boolean isSecret, String zh, String en) {

    private static final Properties ZH =
            SettingInfo.words(EnvironmentSetting.class, "environment_zh_CN.properties");
    private static final Properties EN =
            SettingInfo.words(EnvironmentSetting.class, "environment_en.properties");

    /** All, in the order in which they are explained. */
    public static final List<EnvironmentSetting> ALL =
            List.of(
                    open("PORTAL_HOME", ".portal"),
                    open("PORTAL_BIND", "127.0.0.1"),
                    open("PORTAL_HTTP_PORT", "8080"),
                    open("PORTAL_HTTPS_PORT", "8443"),
                    open("PORTAL_TLS", "auto"),
                    open("PORTAL_TLS_KEYSTORE", ""),
                    secret("PORTAL_TLS_KEYSTORE_PASSWORD"),
                    open("PORTAL_TLS_NAMES", ""),
                    open("PORTAL_TLS_CERTIFICATE", ""),
                    open("PORTAL_TLS_CA", ""),
                    open("PORTAL_TRUSTED_PROXY", ""),
                    open("PORTAL_MQTT_PORT", "1883"),
                    open("PORTAL_MQTT_PLAIN", "off"),
                    open("PORTAL_MQTTS_PORT", "8883"),
                    open("PORTAL_MQTTS_KEYSTORE", ""),
                    secret("PORTAL_MQTTS_KEYSTORE_PASSWORD"),
                    open("PORTAL_MQTT_DEVICE_RATE_KB", "64"),
                    open("PORTAL_MQTT_DEVICE_BURST_KB", "1024"),
                    open("PORTAL_DB_PORT", "13306"),
                    open("PORTAL_DB_URL", ""),
                    open("PORTAL_DB_USER", ""),
                    secret("PORTAL_DB_PASSWORD"),
                    open("PORTAL_DB_OWNER_USER", ""),
                    secret("PORTAL_DB_OWNER_PASSWORD"),
                    open("PORTAL_BROKER_DB_USER", ""),
                    secret("PORTAL_BROKER_DB_PASSWORD"),
                    open("PORTAL_MQTT_URL", ""),
                    open("PORTAL_MQTT_USER", ""),
                    secret("PORTAL_MQTT_PASSWORD"),
                    open("PORTAL_SMTP_URL", ""),
                    open("PORTAL_SMTP_USER", ""),
                    secret("PORTAL_SMTP_PASSWORD"),
                    open("PORTAL_SMTP_FROM", ""),
                    open("PORTAL_FACTOR_KEY_FILE", ""),
                    open("PORTAL_AUDIT_KEY_FILE", ""),
                    open("PORTAL_LOCAL_KEY_FILE", ""),
                    open("PORTAL_DEMO", "0"),
                    open("PORTAL_SERVER_HEAP_MB", "768"),
                    open("PORTAL_WAR", ""),
                    open("PORTAL_AOT", "auto"),
                    open("PORTAL_JAVA_HOME", ""));

    private static EnvironmentSetting open(String name, String usual) {
        return of(name, usual, false);
    }

    private static EnvironmentSetting secret(String name) {
        return of(name, "", true);
    }

    private static EnvironmentSetting of(String name, String usual, boolean isSecret) {
        return new EnvironmentSetting(
                name, usual, isSecret, SettingInfo.word(ZH, name), SettingInfo.word(EN, name));
    }

    public String in(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
    }

    public boolean isGiven() {
        String value = System.getenv(name);
        return value != null && !value.isEmpty();
    }

    /** What this node was given, without secrets; what holds otherwise when it was given none. */
    public String value() {
        if (!isGiven() || isSecret) {
            return usual;
        }
        return withoutSecrets(System.getenv(name));
    }

    /** The names in a value that takes several, with commas or spaces between. */
    public static Stream<String> several(String value) {
        return Arrays.stream(value.split("[,\\s]+")).filter(name -> !name.isEmpty());
    }

    /** An address may carry a name and password before the host, or parameters after it. */
    static String withoutSecrets(String value) {
        return value.contains("://")
                ? value.replaceFirst("://[^/@]*@", "://").replaceFirst("\\?.*", "")
                : value;
    }
}
