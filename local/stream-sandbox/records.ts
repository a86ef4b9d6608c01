import type { Micros } from './timestamps';

export type JsonObject = Record<string, unknown>;

export interface UserRecord {
  id: string;
  role: string;
  teams: string[];
  createdAt: Micros;
  updatedAt: Micros;
  revokeTokensBefore: Micros | null;
  deletedAt?: Micros;
  /** Everything the app stores, `name` and `image` too: flat beside the reserved fields on the wire. */
  custom: JsonObject;
}

export interface MemberRecord {
  userId: string;
  channelRole: string;
  createdAt: Micros;
  updatedAt: Micros;
  lastRead: Micros | null;
  lastReadMessageId: string | null;
  unread: number;
}

export interface MessageRecord {
  id: string;
  cid: string;
  userId: string;
  text: string;
  type: 'regular' | 'system' | 'reply';
  attachments: unknown[];
  mentionedUserIds: string[];
  silent: boolean;
  /** Written by somebody who is shadow-banned: only they see it. */
  shadowed?: true;
  /** The only ones, beside its author, who see it. */
  restrictedTo?: string[];
  parentId: string | null;
  showInChannel: boolean;
  quotedMessageId: string | null;
  pin: { at: Micros; by: string; expires: Micros | null } | null;
  replyCount: number;
  deletedReplyCount: number;
  threadParticipantIds: string[];
  /** User ids of those who flagged it. */
  flaggedBy: string[];
  createdAt: Micros;
  updatedAt: Micros;
  textUpdatedAt: Micros | null;
  deletedAt: Micros | null;
  custom: JsonObject;
}

export interface ChannelRecord {
  type: string;
  id: string;
  cid: string;
  createdById: string;
  createdAt: Micros;
  updatedAt: Micros;
  lastMessageAt: Micros | null;
  truncatedAt?: Micros;
  frozen: boolean;
  distinct: boolean;
  custom: JsonObject;
  members: Map<string, MemberRecord>;
  /** In the order of `createdAt`, replies and soft-deleted ones included. */
  messages: MessageRecord[];
}

export interface BanRecord {
  targetId: string;
  /** `null`: banned from the whole app. */
  cid: string | null;
  createdById: string;
  reason: string | null;
  shadow: boolean;
  createdAt: Micros;
  expires: Micros | null;
}
