package org.andian.portal.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.setting.Setting;
import org.andian.portal.setting.Settings;
import org.andian.portal.vault.Vault;

import java.util.Optional;

/** Where the gateway for short messages and the told system are kept, their secrets sealed. */
@ApplicationScoped
class ChannelSettings {

    @Inject private Settings settings;

    /** Empty while none is set. */
    public Optional<SmsTemplate> sms() {
        return settings.find(ChannelKeys.SMS_URL)
                .filter(address -> !address.isEmpty())
                .map(
                        address ->
                                new SmsTemplate(
                                        address,
                                        settings.find(ChannelKeys.SMS_METHOD).orElse("POST"),
                                        settings.get(ChannelKeys.SMS_HEADERS),
                                        settings.get(ChannelKeys.SMS_BODY),
                                        settings.get(ChannelKeys.SMS_SUCCESS_PATH),
                                        settings.get(ChannelKeys.SMS_SUCCESS_TEXT),
                                        settings.get(ChannelKeys.SMS_COST)));
    }

    /** Empty while none is set. */
    public Optional<String> hook() {
        return settings.find(ChannelKeys.HOOK_URL).filter(address -> !address.isEmpty());
    }

    /** Empty where none is kept, or the stored one cannot be opened any more. */
    public Optional<String> secret(Setting<String> key) {
        return settings.find(key).flatMap(vault()::open);
    }

    public boolean hasSecret(Setting<String> key) {
        return settings.find(key).isPresent();
    }

    /**
     * @param sms null for none any more
     * @param secret null keeps the stored one as long as the address is the same
     */
    public void save(SmsTemplate sms, String secret, String by) {
        if (sms == null) {
            store(ChannelKeys.SMS_SECRET, null, by);
            store(ChannelKeys.SMS_URL, null, by);
            return;
        }
        keep(ChannelKeys.SMS_URL, sms.address(), ChannelKeys.SMS_SECRET, secret, by);
        store(ChannelKeys.SMS_METHOD, sms.method(), by);
        store(ChannelKeys.SMS_HEADERS, sms.headers(), by);
        store(ChannelKeys.SMS_BODY, sms.body(), by);
        store(ChannelKeys.SMS_SUCCESS_PATH, sms.successPath(), by);
        store(ChannelKeys.SMS_SUCCESS_TEXT, sms.successText(), by);
        settings.set(ChannelKeys.SMS_COST, sms.costMilli(), by);
    }

    /** As of {@link #save}; a null address for none any more. */
    public void saveHook(String address, String secret, String by) {
        if (address == null) {
            store(ChannelKeys.HOOK_SECRET, null, by);
            store(ChannelKeys.HOOK_URL, null, by);
        } else {
            keep(ChannelKeys.HOOK_URL, address, ChannelKeys.HOOK_SECRET, secret, by);
        }
    }

    /** A secret is for the address for which it was given: to any other it would be told. */
    private void keep(
            Setting<String> url, String address, Setting<String> key, String secret, String by) {
        boolean isSame = settings.find(url).equals(Optional.of(address));
        store(url, address, by);
        if (secret != null || !isSame) {
            store(key, secret == null ? null : vault().seal(secret), by);
        }
    }

    private void store(Setting<String> setting, String value, String by) {
        if (value == null || value.isEmpty()) {
            settings.reset(setting, by);
        } else {
            settings.set(setting, value, by);
        }
    }

    /** As of the mail server's password. */
    private static Vault vault() {
        return Vault.ofPassphrase(System.getenv("PORTAL_DB_PASSWORD"));
    }
}
