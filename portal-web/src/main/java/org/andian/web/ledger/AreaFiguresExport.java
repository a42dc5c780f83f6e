package org.andian.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.ledger.area.AreaFigure;
import org.andian.portal.ledger.area.AreaFigures;
import org.andian.reports.Column;
import org.andian.reports.Format;
import org.andian.web.export.ListExport;
import org.andian.web.export.TableFiles;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The statistics table of areas with prominent hazards as a file. */
@Named("areaFiguresExport")
@RequestScoped
public class AreaFiguresExport extends ListExport<AreaFigure> {

    @Inject private AreaFigures figures;

    public AreaFiguresExport() {
        super("areaFigure");
    }

    /**
     * @return as {@link TableFiles#take}
     */
    public String take(Format format, AreaFiguresPage page) throws IOException {
        Long district = page.district();
        return take(
                format,
                page.selection(),
                "",
                page.getRows().size(),
                scope -> figures.list(scope, district).stream());
    }

    @Override
    protected List<Column> columns() {
        return List.of(
                Column.text(words().of("premises.column.district")),
                Column.text(words().of("areaFigure.kind")),
                number("areaFigure.areas"),
                number("areaFigure.prominent"),
                number("areaFigure.mending"),
                number("areaFigure.mended"),
                number("areaFigure.households"),
                number("areaFigure.people"),
                number("areaFigure.hazards"),
                number("areaFigure.major"),
                number("areaFigure.closed"));
    }

    private Column number(String key) {
        return Column.number(words().of(key), "", 0);
    }

    @Override
    protected List<Object> cells(AreaFigure row) {
        return Arrays.asList(
                row.district(),
                words().code("area.kind", row.kind()),
                (double) row.areas(),
                (double) row.prominent(),
                (double) row.mending(),
                (double) row.mended(),
                (double) row.households(),
                (double) row.people(),
                (double) row.hazards(),
                (double) row.major(),
                (double) row.closed());
    }
}
