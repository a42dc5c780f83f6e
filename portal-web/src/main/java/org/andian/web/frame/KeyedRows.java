package org.andian.web.frame;

import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The rows of a table whose pages go on behind the last row of the page before, so that no row that
 * keeps its place is passed over or shown twice while others come and go. Remembers where its pages
 * begin until the first page is shown again.
 *
 * @param <T> a row
 * @param <M> where a row stands in the order
 */
public abstract class KeyedRows<T, M extends Serializable> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_STEP = 1000;

    private final TreeMap<Integer, M> behind = new TreeMap<>();
    private String asked;

    /** Everything the rows and their order depend on. */
    protected abstract String question();

    protected abstract int count();

    /**
     * @param mark null for the beginning
     */
    protected abstract List<T> rows(M mark, int size);

    protected abstract M mark(T row);

    /** The reader has chosen a column. */
    protected abstract void sort(String key, boolean ascending);

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return count();
    }

    @Override
    public List<T> load(
            int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        sort.values().stream().findFirst().ifPresent(this::follow);
        if (first == 0 || !Objects.equals(asked, question())) {
            behind.clear();
            asked = question();
        }
        List<T> page = reaches(first) ? rows(behind.get(first), size) : List.of();
        remember(first, page);
        return page;
    }

    /**
     * The order is known only when the rows are read, long after what listens to a chosen column,
     * so that the page's address is told here.
     */
    private void follow(SortMeta chosen) {
        sort(chosen.getField(), chosen.getOrder() == SortOrder.ASCENDING);
        PageAddress.tell(question());
    }

    /**
     * A page that is not the next one is reached over those between, by key as well.
     *
     * @return false where the list ends before it
     */
    private boolean reaches(int first) {
        while (first > 0 && !behind.containsKey(first)) {
            Map.Entry<Integer, M> before = behind.floorEntry(first);
            int from = before == null ? 0 : before.getKey();
            M mark = before == null ? null : before.getValue();
            List<T> between = rows(mark, Math.min(first - from, LONGEST_STEP));
            if (between.isEmpty()) {
                return false;
            }
            remember(from, between);
        }
        return true;
    }

    private void remember(int first, List<T> page) {
        if (!page.isEmpty()) {
            behind.put(first + page.size(), mark(page.getLast()));
        }
    }
}
