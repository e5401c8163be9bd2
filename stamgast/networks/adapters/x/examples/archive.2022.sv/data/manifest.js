window.__THAR_CONFIG = {
  "userInfo" : {
    "accountId" : "1290195699102650369",
    "userName" : "bokkafeen",
    "displayName" : "Bokhandeln Bokkafeen"
  },
  "archiveInfo" : {
    "sizeBytes" : "48213",
    "generationDate" : "2022-11-20T10:15:00.000Z",
    "isPartialArchive" : true,
    "maxPartSizeBytes" : "53687091200"
  },
  "readmeInfo" : {
    "fileName" : "data/README.txt",
    "directory" : "data/",
    "name" : "README.txt"
  },
  "dataTypes" : {
    "account" : {
      "files" : [
        {
          "fileName" : "data/account.js",
          "globalName" : "YTD.account.part0",
          "count" : "1"
        }
      ]
    },
    "tweets" : {
      "files" : [
        {
          "fileName" : "data/tweets.js",
          "globalName" : "YTD.tweets.part0",
          "count" : "3"
        }
      ]
    },
    "community-tweet" : {
      "files" : [
        {
          "fileName" : "data/community-tweet.js",
          "globalName" : "YTD.community-tweet.part0",
          "count" : "1"
        }
      ]
    }
  }
}