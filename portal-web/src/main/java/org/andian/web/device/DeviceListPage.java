package org.andian.web.device;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.device.DeviceRow;
import org.andian.portal.device.DeviceType;
import org.andian.portal.device.Devices;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;
import org.primefaces.PrimeFaces;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The register of devices as its reader sees it: searched by text, narrowed to those that report or
 * do not.
 */
@Named("deviceList")
@ViewScoped
public class DeviceListPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private Devices devices;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Words words;

    private String text;
    private Boolean online;
    private boolean retired;
    private final LazyRows<DeviceRow> rows = new LazyRows<>(this::count, this::page);
    private transient Map<String, DeviceType> types;

    private int count() {
        return retired ? getRetiredCount() : countOf(online);
    }

    private List<DeviceRow> page(int first, int size) {
        return retired
                ? devices.retired(user.scope(), text, first, size)
                : devices.page(user.scope(), text, online, first, size);
    }

    public void narrowed() {
        String query =
                (text == null ? "" : "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                        + (online == null ? "" : "&online=" + online)
                        + (retired ? "&retired=true" : "");
        PrimeFaces.current()
                .ajax()
                .addCallbackParam(
                        "address",
                        query.isEmpty() ? "list.xhtml" : "?" + query.replaceFirst("^&", ""));
    }

    public void show(Boolean onlineOnly) {
        online = onlineOnly;
        retired = false;
        narrowed();
    }

    public void showRetired() {
        online = null;
        retired = true;
        narrowed();
    }

    public int getRetiredCount() {
        return readOnce.once("deviceList.retired", () -> devices.countRetired(user.scope(), text));
    }

    public int countOf(Boolean onlineOnly) {
        return readOnce.once(
                "deviceList.count." + onlineOnly,
                () -> devices.count(user.scope(), text, onlineOnly));
    }

    public String typeName(String code) {
        if (types == null) {
            types = new HashMap<>();
            devices.types().forEach(type -> types.put(type.code(), type));
        }
        DeviceType type = types.get(code);
        return type == null ? code : words.pick(type.nameZh(), type.nameEn());
    }

    public LazyRows<DeviceRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Typed.text(text);
    }

    public boolean isRetired() {
        return retired;
    }

    public String getRetiredText() {
        return retired ? "true" : null;
    }

    public void setRetiredText(String value) {
        retired = "true".equals(value);
    }

    public Boolean getOnline() {
        return online;
    }

    public String getOnlineText() {
        return online == null ? null : online.toString();
    }

    public void setOnlineText(String value) {
        online = Typed.flag(value);
    }
}
