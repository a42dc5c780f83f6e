/**
 * That people of premises were trained: by whom, when, in what. A record that was wrong is
 * withdrawn and never changed.
 */
package org.andian.portal.workorder.training;
