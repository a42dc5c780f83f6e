/** Turns frames from any ear into stored readings and evaluated alarms, and acknowledges each only after the commit that holds its effect. */
package org.andian.ingest;
