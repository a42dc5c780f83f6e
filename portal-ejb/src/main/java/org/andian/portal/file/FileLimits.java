package org.andian.portal.file;

/**
 * What is taken at most.
 *
 * @param megabytes of one file, of 1,048,576 bytes each
 * @param files of one record
 * @param premisesMegabytes of all files of one premises together
 */
public record FileLimits(int megabytes, int files, int premisesMegabytes) {

    static final long MEGABYTE = 1024L * 1024;

    public long bytes() {
        return megabytes * MEGABYTE;
    }

    long premisesBytes() {
        return premisesMegabytes * MEGABYTE;
    }
}
