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
    private final LazyRows<DeviceRow> rows =
            new LazyRows<>(
                    this::count,
                    (first, size) -> devices.page(user.scope(), text, online, first, size));
    private transient Map<String, DeviceType> types;

    private int count() {
        return countOf(online);
    }

    public void narrowed() {
        String query =
                (text == null ? "" : "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                        + (online == null ? "" : "&online=" + online);
        PrimeFaces.current()
                .ajax()
                .addCallbackParam(
                        "address",
                        query.isEmpty() ? "list.xhtml" : "?" + query.replaceFirst("^&", ""));
    }

    public void show(Boolean onlineOnly) {
        online = onlineOnly;
        narrowed();
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

    public Boolean getOnline() {
        return online;
    }

    public String getOnlineText() {
        return online == null ? null : online.toString();
    }

    public void setOnlineText(String value) {
        online = "true".equals(value) ? Boolean.TRUE : "false".equals(value) ? Boolean.FALSE : null;
    }
}
