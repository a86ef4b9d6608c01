/** The page of a workflow in the Temporal UI: its latest run, unless a run is added to the address. */
export function workflowUrl(uiUrl: string, namespace: string, workflowId: string): string {
  const ui = uiUrl.replace(/\/+$/u, '');
  return `${ui}/namespaces/${encodeURIComponent(namespace)}/workflows/${encodeURIComponent(workflowId)}`;
}
