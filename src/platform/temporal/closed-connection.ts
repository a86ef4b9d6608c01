import { InterceptingCall, Metadata, status, type Interceptor, type NextCall } from '@grpc/grpc-js';

type Call = ReturnType<NextCall>;

/** What gRPC says of a call on a channel that was closed. */
const CLOSED = 'Channel has been shut down';

/**
 * Ends a call as cancelled that is begun after its connection was closed. Without it the SDK, which tries a call again
 * some time later whether the connection is still open or not, throws out of a timer: that ends the process.
 */
export const endAfterClose: Interceptor = (options, nextCall) => {
  try {
    return new InterceptingCall(nextCall(options));
  } catch (error) {
    if (error instanceof Error && error.message === CLOSED) return new InterceptingCall(cancelledCall());
    throw error;
  }
};

function cancelledCall(): Call {
  return {
    start(_metadata, listener) {
      listener?.onReceiveMessage?.(null);
      listener?.onReceiveStatus?.({
        code: status.CANCELLED,
        details: 'The connection to Temporal was closed',
        metadata: new Metadata(),
      });
    },
    sendMessageWithContext: () => undefined,
    sendMessage: () => undefined,
    startRead: () => undefined,
    halfClose: () => undefined,
    cancelWithStatus: () => undefined,
    getPeer: () => 'closed',
    getAuthContext: () => null,
  };
}
