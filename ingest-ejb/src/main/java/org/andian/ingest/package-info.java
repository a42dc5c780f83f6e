/**
 * Turns frames from any ear into stored readings and evaluated alarms, and acknowledges each only
 * after the commit that holds its effect. Decides how frames are queued, batched and tried again;
 * knows no protocol and no threshold.
 */
package org.andian.ingest;
