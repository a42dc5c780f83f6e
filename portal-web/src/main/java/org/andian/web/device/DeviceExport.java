package org.andian.web.device;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.device.DeviceQuery;
import org.andian.portal.device.DeviceRow;
import org.andian.portal.device.Devices;
import org.andian.portal.scope.Scope;
import org.andian.reports.Column;
import org.andian.reports.Format;
import org.andian.web.export.ListExport;
import org.andian.web.export.TableFiles;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The device list as a file. */
@Named("deviceExport")
@RequestScoped
public class DeviceExport extends ListExport<DeviceRow> {

    @Inject private Devices devices;

    @Inject private DeviceWords deviceWords;

    public DeviceExport() {
        super("device");
    }

    /**
     * The devices as they are now, in the order of the page.
     *
     * @return as {@link TableFiles#take}
     */
    public String take(Format format, DeviceFilter filter) throws IOException {
        DeviceQuery query = filter.query();
        int all = devices.count(scope(), query);
        return take(format, filter.address(), "", all, scope -> rows(scope, query));
    }

    private Stream<DeviceRow> rows(Scope scope, DeviceQuery query) {
        List<Long> ids = devices.ids(scope, query, TableFiles.MOST_ROWS);
        return inSteps(ids, some -> devices.rows(scope, some));
    }

    @Override
    protected List<Column> columns() {
        return List.of(
                Column.text(words().of("device.no")),
                Column.text(words().of("device.premises")),
                Column.text(words().of("premises.code")),
                Column.text(words().of("device.position")),
                Column.text(words().of("device.district")),
                Column.text(words().of("device.type")),
                Column.number(words().of("device.circuits"), "", 0),
                Column.time(words().of("device.registeredAt")),
                Column.time(words().of("device.seen")),
                Column.text(words().of("device.certificate")),
                Column.text(words().of("device.certificate.expires")),
                Column.text(words().of("device.certified")),
                Column.text(words().of("device.state")));
    }

    @Override
    protected List<Object> cells(DeviceRow row) {
        return Arrays.asList(
                row.no(),
                row.premises() == null ? words().of("alarm.unplaced") : row.premises(),
                row.premisesCode(),
                marked(row.position(), row.demo()),
                row.district(),
                deviceWords.type(row.typeCode()),
                row.circuits().size(),
                row.registeredAt(),
                row.lastSeen(),
                row.certificate() == null ? null : row.certificate().number(),
                expiresOn(row),
                words().code("device.certified", row.certified()),
                deviceWords.state(row));
    }

    private static String expiresOn(DeviceRow row) {
        return row.certificate() == null || row.certificate().expiresOn() == null
                ? null
                : row.certificate().expiresOn().toString();
    }
}
